import { describe, expect, test } from 'vitest';
import { connectives } from '../../../src/layers/connectives.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const connectivesOf = (text: string) =>
  found(annotateWith(['connectives'], text), connectives).map(({ quote, sense }) => `${quote} ${sense}`);

const CONJUNCTION = 'Expansion.Conjunction';
const CONCESSION = 'Comparison.Concession';
const CAUSE = 'Contingency.Cause';

describe('Russian «и» joins clauses or verb phrases, or it is no connective', () => {
  test.each([
    ['Парламент принял закон и создал комиссию.', [`и ${CONJUNCTION}`]],
    ['Закон вступил в силу, и фонды начали работать.', [`и ${CONJUNCTION}`]],
    ['Они хотят провести съезд и избрать председателя.', [`и ${CONJUNCTION}`]],
    ['Союз открыл отделения в городах и в 2004 году провёл первый съезд.', [`и ${CONJUNCTION}`]],
    ['И этот проект отклонили.', [`И ${CONJUNCTION}`]],
    ['Школы и больницы закрыли.', []],
    ['Закон касается партий и профсоюзов.', []],
    ['Работа местных и зарубежных экспертов получила высокую оценку.', []],
    ['Министерства, ведомства и комитеты получили письма.', []],
    ['Они работают в школах и в больницах.', []],
    ['Комитет и совет подготовили доклад.', []],
    ['Он изучал право, историю и т. д.', []],
  ])('%s', (text, expected) => expect(connectivesOf(text)).toEqual(expected));
});

describe('contrast and concession in Russian', () => {
  test.each([
    ['Закон приняли, но его не применяли.', [`но ${CONCESSION}`]],
    ['Закон приняли, однако его не применяли.', [`однако ${CONCESSION}`]],
    ['Это была небольшая, но важная победа.', []],
    ['Одни организации закрылись, а другие выросли.', ['а Comparison.Contrast']],
    ['Это не закон, а указ.', []],
    ['Хотя закон действует, фонды закрываются.', [`Хотя ${CONCESSION}`]],
    ['Дайте хотя бы один пример.', []],
    ['Несмотря на то, что закон мягкий, фонды закрываются.', [`Несмотря на то, что ${CONCESSION}`]],
    ['Несмотря на засуху, урожай собрали.', []],
    ['Тем не менее съезд состоялся.', [`Тем не менее ${CONCESSION}`]],
    ['Партия выросла, тогда как союз распался.', ['тогда как Comparison.Contrast']],
  ])('%s', (text, expected) => expect(connectivesOf(text)).toEqual(expected));
});

describe('cause, condition and purpose in Russian', () => {
  test.each([
    ['Фонд закрыли, потому что он не сдал отчёт.', [`потому что ${CAUSE}`]],
    ['Фонд закрыли, так как отчёт опоздал.', [`так как ${CAUSE}`]],
    ['Отчёт опоздал, поэтому фонд закрыли.', [`поэтому ${CAUSE}`]],
    ['Из-за засухи урожай погиб.', []],
    ['Из-за того, что шли дожди, урожай погиб.', [`Из-за того, что ${CAUSE}`]],
    ['Благодаря грантам союз вырос.', []],
    ['Таким образом, реформа завершилась.', [`Таким образом ${CAUSE}`]],
    ['Если закон примут, то фонды закроются.', ['Если Contingency.Condition']],
    ['Если закон примут, фонды закроются.', ['Если Contingency.Condition']],
    ['Фонд создали, чтобы помогать школам.', ['чтобы Contingency.Purpose']],
    ['Фонд создали для того, чтобы помогать школам.', ['для того, чтобы Contingency.Purpose']],
    ['Они потребовали, чтобы министр ушёл.', []],
    ['Его создали с целью помогать школам.', ['с целью Contingency.Purpose']],
    ['Его создали с целью защиты лесов.', []],
    ['Уплатите взнос, иначе вас исключат.', ['иначе Contingency.Negative-Condition']],
  ])('%s', (text, expected) => expect(connectivesOf(text)).toEqual(expected));
});

describe('addition, choice, example and time in Russian', () => {
  test.each([
    ['Кроме того, вырос налог.', [`Кроме того ${CONJUNCTION}`]],
    ['Кроме союза, никто не пришёл.', []],
    ['Во-первых, закон устарел.', [`Во-первых ${CONJUNCTION}`]],
    ['Они не только приняли закон, но и создали фонд.', [`не только ${CONJUNCTION}`, `но и ${CONJUNCTION}`]],
    ['Изменились не только законы, но и нравы.', []],
    ['Фонды регистрируются или закрываются.', []],
    ['Можно подать жалобу в суд или направить письмо министру.', ['или Expansion.Disjunction']],
    ['Пришли два или три человека.', []],
    ['Например, союз открыл школу.', ['Например Expansion.Instantiation']],
    ['Проект отклонили, то есть реформы не будет.', ['то есть Expansion.Equivalence']],
    ['Когда закон приняли, фонды закрылись.', ['Когда Temporal.Synchronous']],
    ['Это было время, когда фонды закрывались.', []],
    ['После выборов фонд закрыли.', []],
    ['После того как прошли выборы, фонд закрыли.', ['После того как Temporal.Asynchronous']],
    ['Сначала приняли закон, затем создали фонд.', ['Сначала Temporal.Asynchronous', 'затем Temporal.Asynchronous']],
    ['Так, в 1998 году закрыли три газеты.', ['Так Expansion.Instantiation']],
    ['Они встречались не раз.', []],
  ])('%s', (text, expected) => expect(connectivesOf(text)).toEqual(expected));
});
