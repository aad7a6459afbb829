import { describe, expect, test } from 'vitest';
import { legalCitations } from '../../../src/layers/legal-citations.ts';
import { annotateWith } from '../../support/annotate.ts';

/** The sentence with the citations found in it between ⟦ and ⟧, as the tables have them. */
function marked(text: string): string {
  const document = annotateWith(['law'], `${text}\n`);
  let shown = '';
  let at = 0;
  for (const { start, end } of document.layer(legalCitations)) {
    shown += `${document.text.slice(at, start)}⟦${document.text.slice(start, end)}⟧`;
    at = end;
  }
  return shown + document.text.slice(at).trimEnd();
}

describe('news and legal prose in Russian: what is cited, and what only sounds like it', () => {
  test.each([
    'В ⟦Национальной стратегии образования на период до 2030 года⟧ НПО упомянуты дважды.',
    'Согласно ⟦статье 31 Конституции РФ⟧, граждане имеют право собираться мирно.',
    'Суд признал его виновным по ⟦части 4 статьи 159 УК РФ⟧ и назначил четыре года условно.',
    'Следователи возбудили дело по признакам ⟦ч. 2 ст. 228 УК⟧.',
    'Депутаты приняли ⟦закон «О СМИ»⟧ ещё весной.',
    'Глава правительства подписал ⟦постановление правительства № 123 о поддержке хозяйств⟧.',
    'Дипломатов защищает ⟦Венская конвенция о дипломатических сношениях⟧.',
    'Как напоминает юрист, ⟦Трудовой кодекс⟧ такого основания не знает.',
    'Страны обвинили друг друга в нарушении ⟦Минских соглашений⟧.',
    'Мэр сослался на ⟦указ президента № 316⟧ и закрыл рынок.',
    'По ⟦статье 20.2 КоАП РФ⟧ задержали сорок человек.',
    'Ему грозит наказание по ⟦ст. 105 УК РФ⟧.',
    'Защита просит применить ⟦статью 64 Уголовного кодекса⟧.',
    '⟦Закон «Об иностранных агентах»⟧ вступит в силу в декабре.',
    'Правозащитники критикуют ⟦закон о митингах⟧ и требуют его отмены.',
    'Стороны вспомнили ⟦Договор об обычных вооружённых силах в Европе⟧.',
    'Россия вышла из ⟦Римского статута⟧.',
    'Это противоречит ⟦Международному пакту о гражданских и политических правах⟧.',
    'В 1992 году был подписан ⟦Федеративный договор⟧.',
    'Ведомство ссылается на ⟦федеральный закон № 44-ФЗ⟧.',
    'Закупка шла по ⟦44-ФЗ⟧ без конкурса.',
    '⟦Закон Димы Яковлева⟧ запретил усыновление.',
    'В сенате обсудили ⟦«закон Магнитского»⟧.',
    'Операторы подсчитали расходы на ⟦«пакет Яровой»⟧.',
    'Совет Безопасности принял ⟦резолюцию 1973⟧ десятью голосами.',
    'Согласно ⟦пункту 3 статьи 12 закона «О полиции»⟧ сотрудник обязан представиться.',
    'В ⟦Конституции Украины⟧ об этом сказано прямо.',
    'Президент внёс ⟦законопроект о местном самоуправлении⟧.',
    'Парламент ратифицировал ⟦Киотский протокол⟧.',
    'Его осудили по ⟦статьям 282 и 205.2 УК РФ⟧.',
    '⟦Приказ Минздрава № 1130н⟧ регламентирует сроки осмотра.',
    'Отношения регулирует ⟦Семейный кодекс РФ⟧.',
    '⟦Декларация о государственном суверенитете РСФСР⟧ была принята 12 июня 1990 года.',
    'Адвокат сослался на ⟦Европейскую конвенцию о защите прав человека⟧.',
    'Нарушены нормы ⟦Жилищного и Гражданского кодексов⟧.',
    'По ⟦УПК⟧ срок можно продлить.',
    'Работодатель нарушил ⟦ТК РФ⟧ дважды.',
    '⟦Бюджетный кодекс⟧ поправили летом.',
    'Стороны подписали ⟦Соглашение о партнёрстве и сотрудничестве⟧.',
    'Действие ⟦Дейтонских соглашений⟧ продлили.',
    'Собрание прошло в порядке, которого никто не ожидал.',
    'Закон Ома проходят в восьмом классе.',
    'Устав кружка переписали три раза.',
    'В статье газеты сказано, что приказ был устным.',
    'Он нарушил неписаный закон двора и кодекс чести.',
    'Проект закона ещё не готов, говорит депутат.',
    'Обвинение предъявлено по ⟦пункту «б» части 3 статьи 163 УК РФ⟧.',
    'На основании ⟦ст. 51 Конституции⟧ он отказался отвечать.',
    'Дума приняла ⟦закон «О государственной границе»⟧ в третьем чтении.',
    'Губернатор отменил ⟦постановление администрации № 78⟧.',
    'Налоговики сослались на ⟦статью 122 Налогового кодекса РФ⟧.',
    '⟦Указ президента «О мерах по борьбе с паводком»⟧ опубликован в пятницу.',
    'По ⟦ч. 1 ст. 19.3 КоАП⟧ ему дали пятнадцать суток.',
    'Прокурор потребовал переквалифицировать дело на ⟦ст. 118 УК⟧.',
    'В ⟦Гражданском кодексе Казахстана⟧ есть похожая норма.',
    'Правительство внесло поправки в ⟦закон о связи⟧.',
    'Москва денонсировала ⟦Договор о дружбе, сотрудничестве и партнёрстве⟧.',
    'Украина не подписала ⟦Шанхайскую конвенцию⟧.',
    'В Киеве напомнили о ⟦Будапештском меморандуме⟧.',
    'Историки спорят о ⟦пакте Молотова — Риббентропа⟧.',
    '⟦Беловежские соглашения⟧ подписали в декабре.',
    'Торги отменили: ⟦223-ФЗ⟧ этого не допускает.',
    '⟦Федеральный закон «О персональных данных»⟧ действует с 2007 года.',
    'Сенаторы обсуждали ⟦«закон Яровой»⟧ два часа.',
    'Речь идёт о ⟦законе о защите чувств верующих⟧.',
    'Генассамблея одобрила ⟦резолюцию № 68/262⟧.',
    'Совбез ООН опирался на ⟦Устав ООН⟧.',
    'Согласно ⟦приказу Министерства образования № 15⟧, экзамен перенесён.',
    'Жалоба подана на нарушение ⟦статьи 10 Европейской конвенции по правам человека⟧.',
    'По ⟦статьям 290, 291 и 292 УК РФ⟧ проходят девять человек.',
    'В ⟦Конституцию Киргизии⟧ внесены изменения.',
    'Комитет рекомендовал ⟦законопроект № 1234⟧ к принятию.',
    'Он упомянул ⟦Хельсинкский заключительный акт⟧.',
    'По ⟦Земельному кодексу⟧ участок можно выкупить.',
    'Мировой судья применил ⟦КоАП РФ⟧.',
    'Согласно ⟦п. 2 ст. 14 ФЗ «О защите конкуренции»⟧, это запрещено.',
    'Договор поставки стороны так и не подписали.',
    'Он пришёл в редакцию с новой статьёй о законе.',
    'По законам жанра герой должен погибнуть.',
    'Приказ есть приказ, сказал сержант.',
    'Верховный суд опубликовал ⟦постановление пленума № 41⟧.',
    '⟦Конвенция о правах ребёнка⟧ запрещает это прямо.',
    'В ⟦статье 5 Вашингтонского договора⟧ говорится о коллективной обороне.',
    'Отряд действовал по ⟦приказу № 227⟧.',
    'Кредитор вправе требовать возмещения по ⟦статье 393 ГК РФ⟧.',
    'Распоряжение начальника цеха висело на стене.',
    'Вторая часть романа вышла в сентябре.',
  ])('%s', (sentence) => {
    expect(marked(sentence.replace(/[⟦⟧]/gu, ''))).toBe(sentence);
  });
});

describe('reports and legal prose in English', () => {
  test.each([
    '⟦Article 23 of the Constitution⟧ protects assembly.',
    'The minister issued ⟦Presidential Decree No. 5⟧ late at night.',
    'All members are bound by the ⟦UN Charter⟧.',
    'Both chambers debated the ⟦Enhanced and Modern Partnership Agreement⟧ at length.',
    'Appeals rest on the ⟦General Administrative Code of June 25, 1999, No. 2181⟧ alone.',
    'Both states are parties to the ⟦ICCPR⟧ and the ⟦CEDAW⟧.',
    'It breaches ⟦Article 19 of the Covenant on Civil and Political Rights⟧.',
    'Under ⟦Order No. 12 of the Minister of Justice⟧ the form is free.',
    '⟦Cabinet Resolution 433⟧ set the fee at ten manat.',
    'Parliament debated the ⟦draft law on foreign agents⟧ in March.',
    'Activists call it the ⟦NGO law⟧.',
    'The ⟦2012 law on foreign agents⟧ was extended in 2017.',
    'Inspectors cite ⟦Law 122-FZ⟧ again and again.',
    'Kenya relies on ⟦Act No. 5 of 1998⟧.',
    'The ⟦Foreign Agents Registration Act⟧ dates from 1938.',
    'Trustees must follow the ⟦Charities Act 2011⟧.',
    'Congress passed ⟦Public Law 107-56⟧ in six weeks.',
    'Gains are exempt under ⟦§ 52 AO⟧.',
    'In Germany the ⟦Gesetz über die politischen Parteien⟧ applies.',
    'The ⟦Law of Georgia on Grants⟧ defines a grant narrowly.',
    'The ⟦Law of Ukraine “On Public Associations”⟧ was welcomed.',
    '⟦Law no. 21/96⟧ made registration a court matter.',
    '⟦Resolution No. 1103 of the Cabinet of Ministers⟧ lists the documents.',
    'She was charged under ⟦Article 174(1) of the Criminal Code⟧.',
    '⟦Articles 147-1 and 147-2 of the Code of Administrative Offences⟧ punish unregistered groups.',
    'The ⟦European Convention on Human Rights⟧ entered into force in 1953.',
    'The ⟦Framework Convention for the Protection of National Minorities⟧ was ratified.',
    'The ⟦Treaty of Rome⟧ and the ⟦Maastricht Treaty⟧ created the Union.',
    'The ⟦Paris Agreement⟧ was signed by all five states.',
    '⟦ILO Convention No. 87⟧ guarantees freedom of association.',
    '⟦Human Rights Council resolution 24/5⟧ stresses this.',
    'The ⟦Law on Peaceful Assemblies of 25 May 2020⟧ replaced the ⟦1995 law⟧.',
    'The ⟦Anti-Extremism Law⟧ is vague.',
    "Tajikistan's ⟦2007 Law on Public Associations⟧ requires notice.",
    '⟦Section 12 of the Public Order Act 1986⟧ was invoked.',
    'Under the ⟦Constitutional Law on Elections⟧ candidates must speak Kazakh.',
    'The ⟦Minsk agreements⟧ were never carried out.',
    'The ⟦Budapest Memorandum of 1994⟧ gave assurances.',
    'In law, as in love, timing is all.',
    'She teaches at the law school in Bishkek.',
    'The sum is an order of magnitude larger.',
    'Code for Africa trained the reporters.',
    'He wrote an article in the newspaper on 5 May.',
    'A code of conduct and a concept note were circulated.',
    'Law and order returned to the streets.',
    'The first draft was two pages long.',
    'Martial law was declared and civil law courts closed.',
    'Deputies amended ⟦Article 9 of the Law on Mass Media⟧.',
    'Under ⟦Government Decree No. 224⟧ bazaars close at six.',
    'The court relied on ⟦Article 11 of the ECHR⟧.',
    'The ⟦Universal Declaration of Human Rights⟧ is quoted in full.',
    'The ⟦Convention on the Rights of the Child⟧ was ratified in 1994.',
    'The ⟦Law on Countering Extremist Activity⟧ was applied.',
    'Reporters fear the ⟦bill on false information⟧.',
    'Deputies tabled a ⟦bill on the “openness of choirs”⟧ in May.',
    'Nobody repealed the ⟦law on “village agents”⟧, which was never used.',
    'The ⟦Law of the Republic of Moldova no. 86 of 11 June 2020 on Non-Commercial Organizations⟧ eased registration.',
    '⟦Decree 349⟧ was discussed at length.',
    'The ⟦Internal Revenue Code⟧ grants the exemption.',
    '⟦Section 501(c)(3) of the Internal Revenue Code⟧ covers charities.',
    'The ⟦Political Parties, Elections and Referendums Act 2000⟧ caps donations.',
    'He was fined under ⟦Article 378 of the Code of Administrative Responsibility⟧.',
    'The ⟦Organic Law of Georgia on Political Associations of Citizens⟧ bans foreign money.',
    '⟦Regulation (EU) No 910/2014⟧ covers signatures.',
    '⟦Directive 2000/31/EC⟧ shields hosts.',
    'The ⟦Helsinki Final Act⟧ inspired monitoring groups.',
    'The ⟦Law on Freedom of Religion⟧ demands two hundred founders.',
    '⟦Ministry of Justice Order No. 64⟧ sets the template.',
    '⟦Federal Law No. 65-FZ⟧ raised the fines.',
    'The ⟦Labour Code of Turkmenistan⟧ is silent on strikes.',
    'Belarus repealed ⟦Article 193.1 of the Criminal Code⟧.',
    'The French ⟦Law of 1 July 1901 on the Contract of Association⟧ is still in force.',
    'The ⟦Tax Code⟧ exempts grants.',
    'The ⟦Istanbul Convention⟧ was signed in 2011.',
    'The ⟦Rome Statute⟧ has not been ratified.',
    '⟦General Assembly resolution 53/144⟧ adopted the declaration.',
    'The ⟦Law on Lobbying, adopted on 8 April 2009⟧, has one user.',
    'The ⟦State Program for the Development of Languages for 2011–2020⟧ names targets.',
    'The ⟦Strategy “Kazakhstan 2050”⟧ mentions civil society twice.',
    'Its ⟦Constitution of 1993⟧ was short-lived.',
    'The ⟦Trade Union Act⟧ was repealed.',
    'The ⟦Treaty on the Eurasian Economic Union⟧ was signed in Astana.',
    'They broke the law of the land.',
    'A law student read the order of service.',
    'The article was published in order to help.',
    'Her concept of freedom owes much to Kant.',
    'The convention centre was full.',
    'The statute of limitations had run out.',
    'Draft resolutions were circulated among members.',
    "Newton's law applies here too.",
    'The program of the festival was printed.',
    'They signed an agreement with the bakery.',
    'Common law countries know no such rule.',
  ])('%s', (sentence) => {
    expect(marked(sentence.replace(/[⟦⟧]/gu, ''))).toBe(sentence);
  });
});

describe('numbers of other shapes', () => {
  test.each([
    'The owner pays under ⟦articles 1109–1112 of the Civil Code⟧.',
    'Хранитель отвечает по ⟦статьям 1071–1074 Гражданского кодекса⟧.',
    'It follows from ⟦Part II of the Constitution⟧.',
    'It was changed by ⟦Laws No. 15⟧, ⟦98⟧ and ⟦210⟧, in that order.',
    'The ⟦EU-Moldova Association Agreement⟧ came later than the ⟦Russia–Belarus Union Treaty⟧.',
    'Правительство утвердило ⟦Национальную стратегию на 2016–2020 годы⟧.',
    'У каждой семьи есть национальная стратегия на 2016–2020 годы.',
    'So says ⟦Law of Ukraine of 16 January 2014 No. 721-VII, sec. I, para. 9⟧.',
    'Отменён ⟦Указ Президента Кыргызской Республики от 3 мая 1999 года УП № 91 «О мерах по охране колодцев»⟧.',
    'In part I agree with them, and the article I wrote says so.',
  ])('%s', (expected) => expect(marked(expected.replaceAll(/[⟦⟧]/gu, ''))).toBe(expected));

  test('what amends stands in brackets behind "was amended"', () => {
    const found = annotateWith(['law'], 'The Law on Wells was amended (Law No. 15 of 3 May 1999).').layer(
      legalCitations,
    );
    expect(found.map(({ value }) => value.relation)).toEqual(['amended-by', 'amends']);
  });

  test('a later reference by its year is to the law of that year', () => {
    const text =
      'The Law on Wells of 17 May 1996 No. 83 was good. The Law on Clubs of 2020 is not. Nothing more is known.\n\nIt is better to keep the law of 1996.';
    const found = annotateWith(['law'], text).layer(legalCitations);
    expect(found.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('law of 1996');
    expect(found.at(-1)?.value).toMatchObject({ coref: true, title: 'on Wells', date: '1996' });
    expect(found.at(-1)?.value.instrument).toBe(found[0]?.value.instrument);
  });

  test('a number with its series', () => {
    const [decree] = annotateWith(['law'], 'Указ Президента КР от 3 мая 1999 года УП № 91 действует.').layer(
      legalCitations,
    );
    expect(decree?.value).toMatchObject({ kind: 'decree', date: '1999-05-03', number: 'УП 91' });
  });

  test('the day behind the provision, in a note', () => {
    const text = `1 Introduction\n\nRivers belong to nobody.¹ ${'This is a sentence about rivers and about their owners. '.repeat(4)}\n\n¹ Convention on the Protection of Rivers, art. 7, Mar. 4, 1971; see also Law on Water, art. 2.`;
    expect(
      annotateWith(['law'], text)
        .layer(legalCitations)
        .map(({ value }) => [value.date, value.provision]),
    ).toEqual([
      ['1971-03-04', 'art. 7'],
      [null, 'art. 2'],
    ]);
  });

  test('capitals of a heading make no name', () => {
    const text = `I. THE GENERAL LAW\n\n${'The general law of wells is old. '.repeat(8)}\n\nII. THE SPECIAL LAW\n\n${'There is none. '.repeat(12)}`;
    expect(annotateWith(['law'], text).layer(legalCitations)).toEqual([]);
  });
});
