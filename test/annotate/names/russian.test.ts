import { describe, expect, it } from 'vitest';
import { mentions } from '../../../src/layers/mentions.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const typed = (text: string) =>
  found(annotateWith(['acronyms', 'law', 'names'], text), mentions).map(({ quote, type }) => `${quote}/${type}`);

describe('persons', () => {
  it.each<[text: string, names: string[]]>([
    ['С докладом выступил Примеров И. С. из Астаны.', ['Примеров И. С./PERSON', 'Астаны/PLACE']],
    ['Речь Сергея Викторовича Лаврова длилась час.', ['Сергея Викторовича Лаврова/PERSON']],
    ['Книгу написала Анна-Мария Ле Гофф.', ['Анна-Мария Ле Гофф/PERSON']],
    ['Об этом сказал Усама бин Ладен.', ['Усама бин Ладен/PERSON']],
    ['В понедельник Джаред Лофстер уехал. Лофстера ждали.', ['Джаред Лофстер/PERSON', 'Лофстера/PERSON']],
    ['Так решил Мурат Ахмет улы.', ['Мурат Ахмет/PERSON']],
  ])('%s', (text, names) => expect(typed(text)).toEqual(names));

  it('a Latin word behind a title is no person', () => {
    expect(typed('Представитель Microsoft промолчал.')).toEqual(['Microsoft/ORG']);
  });
});

describe('organisations', () => {
  it.each<[text: string, names: string[]]>([
    ['Это заявило правительство Китая.', ['правительство Китая/ORG', 'Китая/PLACE']],
    ['Работает Федеральная миграционная служба России.', ['Федеральная миграционная служба России/ORG']],
    ['Его нанял Запорожский сборочный завод.', ['Запорожский сборочный завод/ORG']],
    ['Отвечает Комитет ООН против пыток.', ['Комитет ООН против пыток/ORG']],
    ['Доклад готовит Министерство по делам молодёжи.', ['Министерство по делам молодёжи/ORG']],
    ['Сюда приехали сотрудники МЧС России.', ['МЧС России/ORG']],
    ['Вчера ответил глава японского МИДа.', ['японского МИДа/ORG', 'японского/NORP']],
    ['Компания «Ромашка» выросла. Доход «Ромашки» удвоился.', ['Ромашка/ORG', 'Ромашки/ORG']],
    ['Как сообщает «Степной вестник», дождя не будет.', ['Степной вестник/ORG']],
    ['Завод принадлежит компании Harles und Jentz.', ['Harles und Jentz/ORG']],
    ['Об этом пишет Sampletown.ru сегодня.', ['Sampletown.ru/ORG']],
    ['Акции подорожали у агентства РИА «Полынь».', ['РИА «Полынь»/ORG']],
  ])('%s', (text, names) => expect(typed(text)).toEqual(names));

  it.each([
    'Наш клуб и ваша школа открыты.',
    'Он назвал это «Большой ошибкой» и ушёл.',
    'Приземлился корабль «Союз ТМА-7» вовремя.',
    'Правительство решило подождать.',
  ])('none in: %s', (text) => expect(typed(text).filter((name) => name.endsWith('ORG'))).toEqual([]));
});

describe('places', () => {
  it.each<[text: string, names: string[]]>([
    ['Рейс из Хьюстона прибыл в Лахор.', ['Хьюстона/PLACE', 'Лахор/PLACE']],
    ['Дом стоит в посёлке Верхнекамск.', ['Верхнекамск/PLACE']],
    ['Суда обошли Курильские острова.', ['Курильские острова/PLACE']],
  ])('%s', (text, names) => expect(typed(text)).toEqual(names));
});
