import { describe, expect, test } from 'vitest';
import { stance } from '../../../src/layers/stance.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const SHORT = { h: 'hedge', b: 'booster', a: 'attitude', s: 'self-mention' } as const;

/** Markers are written in braces with the letter of their class: `{h:perhaps}`. */
function truthOf(marked: string): { text: string; markers: string[] } {
  const markers: string[] = [];
  const text = marked.replace(/\{([hbas]):([^}]+)\}/gu, (_, letter: keyof typeof SHORT, words: string) => {
    markers.push(`${words} ${SHORT[letter]}`);
    return words;
  });
  return { text, markers };
}

const check = (marked: string) => {
  const { text, markers } = truthOf(marked);
  const got = found(annotateWith(['stance'], text), stance).map(({ quote, class: kind }) => `${quote} ${kind}`);
  expect(got).toEqual(markers);
};

describe('English markers and their other uses', () => {
  test.each([
    'The reform {h:may} have failed.',
    'It was signed in May and repealed in June.',
    'The minister may revoke a licence within ten days.',
    'Groups may not apply twice.',
    'The figures {h:could} be higher.',
    'They could not find a notary.',
    'It {h:would} be wrong to speak of a wave.',
    'Such a law {h:would} help them.',
    'If the fee fell, they {h:would} register.',
    '{s:We} found a case that {s:we} {h:would} call closed.',
    'It has a law that {h:would} help them.',
    'He announced that the fee would fall in May.',
    'He announced that the fee would be raised in May.',
    'The delay {h:would} have been longer.',
    'The union lost its seat and would win it back only in 2004.',
    'Members {h:might} leave.',
    'It {b:must} have been the largest strike of that year.',
    'Every association must be registered.',
    'Donors must pay the tax.',
    'It is {b:certain} that aid fell.',
    'Certain groups were closed.',
    'The outcome is {b:clear}.',
    'A clear majority voted for it.',
    'They wanted to make sure of it.',
    '{h:About} 200 people came.',
    'The book is about courts.',
    '{h:Around} 30 groups were closed.',
    'They walked around the square.',
    'The state was {h:rather} weak.',
    'They chose a fee rather than a tax.',
    'It was not a party but rather a club.',
    'The law was {h:fairly} strict.',
    'Aid was {b:very} low.',
    'He left on the very day of the vote.',
    '{s:We} {h:argue} that the law failed.',
    'Smith argues that the law failed.',
    'The data {b:show} a decline.',
    'The ministry showed a film.',
    'It is {h:argued} that the law failed.',
    'The union was established in 1995.',
    '{s:This article} {h:suggests} another reading.',
    'Activists demonstrated in the square.',
    'The claims were rejected.',
    'The group is known as the Forum.',
    '{a:Unfortunately}, no list was kept.',
    '{a:It is surprising that} nobody came.',
    '{a:Not surprisingly}, the vote was postponed.',
    'The law is {h:so-called} soft law.',
    'Nicholas I signed the charter.',
    'Part I describes the method.',
    '{s:I} {h:suspect} that few will register.',
    'Few of {s:my} respondents voted.',
    'The coal mine was closed.',
    '{b:There is no doubt that} the fee was high.',
    'The fee was {h:to some extent} symbolic.',
    '{h:In most cases} the court agreed.',
    '{b:Of course}, laws change.',
    'It was a matter of course.',
    'An {h:estimated} 400 groups remain.',
    'The government will {h:probably} resign.',
    'The vote was {b:undoubtedly} free.',
    '{b:In fact}, nobody was charged.',
    'The ruling came into effect in spring.',
    'Trains run on paper tickets and cards.',
    'A new law was adopted in 2005.',
  ])('%s', check);
});

describe('Russian markers and their other uses', () => {
  test.each([
    '{h:Возможно}, закон изменят.',
    'Министр может отозвать лицензию.',
    'Закон {h:может} привести к закрытию фондов.',
    'Фонд не может вести торговлю.',
    'Реформа, {h:по-видимому}, не удалась, и её прекратили.',
    '{h:Около} 40 фондов закрыли.',
    'Они собрались около школы.',
    'Закон был {h:довольно} мягким.',
    'Это {h:достаточно} важный вывод.',
    'Средств достаточно на год.',
    'Прошло несколько лет.',
    'Налог стал {h:несколько} ниже.',
    '{h:Как правило}, жалобы отклоняют.',
    '{h:Вряд ли} реформа поможет.',
    '{h:На наш взгляд}, закон устарел.',
    '{h:Скорее всего}, фонд закроют.',
    '{h:Судя по всему}, выборов не будет.',
    '{b:Безусловно}, налог высок.',
    '{b:Несомненно}, закон нужен.',
    'Закон {b:явно} устарел.',
    'Организации должны сдавать отчёт.',
    '{b:Доказано}, что налог снижает доходы.',
    'Это установлено законом.',
    'Закон {b:крайне} строг.',
    '{b:Как известно}, выборы отменили.',
    'Выборы проходят точно так же.',
    '{b:Нет сомнений}, что фонд закроют.',
    '{a:К сожалению}, отчёт не сохранился.',
    '{a:Следует отметить}, что партия выросла.',
    '{a:Интересно}, что никто не пришёл.',
    'Он интересно рассказывал о выборах.',
    '{a:Примечательно}, что суд согласился.',
    '{a:Неслучайно} фонд закрыли.',
    '{a:Любопытно}, что протестов не было.',
    '{a:Вызывает тревогу} рост налогов.',
    '{s:Мы} опросили двадцать экспертов.',
    'Наша страна вступила в союз.',
    '{s:Наши} данные неполны.',
    'В работе {s:автор} опирается на беседы с экспертами.',
    'Автор законопроекта выступил в парламенте.',
    '{s:В данной статье} описан один фонд.',
    'Фонд был создан в 1998 году.',
  ])('%s', check);
});

describe('whose stance it is', () => {
  test.each([
    ['Perhaps the law failed.', 'author'],
    ['The minister said: “Perhaps the law failed in the end.”', 'quoted'],
    ['Министр заявил: «Возможно, закон изменят уже весной».', 'quoted'],
  ])('%s', (text, expected) => {
    const markers = found(annotateWith(['quotations', 'statements', 'stance'], text), stance);
    expect(markers.map(({ voice }) => voice)).toEqual([expected]);
  });

  test('words within a statement that another is said to have made', () => {
    const text = 'According to the ministry, the law will probably be repealed next year.';
    const markers = found(annotateWith(['statements', 'stance'], text), stance);
    expect(markers.map(({ quote, voice }) => [quote, voice])).toEqual([['probably', 'reported']]);
  });
});
