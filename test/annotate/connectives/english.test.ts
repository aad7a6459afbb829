import { describe, expect, test } from 'vitest';
import { connectives } from '../../../src/layers/connectives.ts';
import { annotateWith, found } from '../../support/annotate.ts';

/** Of the words asked about, those that are connectives, in order. */
const among = (words: readonly string[], text: string) =>
  found(annotateWith(['connectives'], text), connectives)
    .map(({ quote }) => quote.toLowerCase())
    .filter((quote) => words.includes(quote));

describe('English coordinators join clauses or verb phrases, or they are no connectives', () => {
  describe('and between clauses with their own subjects', () => {
    test.each([
      ['The law was amended and the council lost its powers.', ['and']],
      ['Donors left in 2004, and many groups closed.', ['and']],
      ['The court met, and parties agreed on a date.', ['and']],
      ['The ministry refused to register them and nobody appealed.', ['and']],
      ['The tax was low, and in the same year the government raised it.', ['and']],
      ['She says that courts are slow and that judges are badly paid.', ['and']],
      ['They hold meetings every week and people from the villages take part.', ['and']],
      ['As the debate began, she saw that his face was red, and his hand had a letter in it.', ['and']],
      ['In 1902 it was registered as a union and the name of the union was changed.', ['and']],
      ['It is really cheap and some of the members even pay twice.', ['and']],
      ["We leave this year and it's a pity.", ['and']],
      ['However, and this is new, the ministry will pay.', ['and']],
      ["And that's the law.", ['and']],
    ])('%s', (text, expected) => expect(among(['and'], text)).toEqual(expected));
  });

  describe('and between verb phrases', () => {
    test.each([
      ['The union split in May and merged again in June.', ['and']],
      ['The president dissolved parliament and called an election.', ['and']],
      ['The programme trains judges and advises the ministry.', ['and']],
      ['The party wants to win the election and form a government.', ['and']],
      ['They succeeded by lobbying deputies and talking to journalists.', ['and']],
      ['Activists were arrested in spring and released in autumn.', ['and']],
      ['He learnt law at home, and in March 1920 entered the service.', ['and']],
      ['They stay at the office or would go home and work out.', ['and']],
      ['The delegates knelt and prayed in the square.', ['and']],
      ['If the user stops and goes home, it waits.', ['and']],
    ])('%s', (text, expected) => expect(among(['and'], text)).toEqual(expected));
  });

  describe('and between nouns, adjectives, adverbs, and verbs that share their object', () => {
    test.each([
      ['Courts and ministries were reformed.', []],
      ['He praised the courts and the ministries.', []],
      ['The report is long and detailed.', []],
      ['Slowly and quietly the rules changed.', []],
      ['It drafted and adopted a charter.', []],
      ['The board may approve or reject an application.', []],
      ['When the law came into force, unions and parties had to register again.', []],
      ['He argues that unions and parties are weak.', []],
      ['It trains teachers, nurses, and officials who work in villages.', []],
      ['It depends on the roles and duties that the charter gives them.', []],
      ['Between 1995 and 2001 the number grew.', []],
      ['The work of local and foreign experts was praised.', []],
      ['Three or four groups protested.', []],
      ['The charter names the goals and tasks defined in the law of 1996.', []],
      ['It brings unions and clubs whose image was badly damaged.', []],
      ['Every member pays his or her dues.', []],
      ['The decree shapes and influences the agenda.', []],
      ['They took up the task of drafting and editing statutes and were paid.', ['and']],
      ['He spent his days fishing, horse riding and gambling.', []],
      ['It was the relevant and operative clause here that was missed.', []],
      ['A referendum or proposed law might be placed on the ballot.', []],
      ['I thank you and your people for all your help in the campaign.', []],
      ['The plant needs big machines and workers performing specialised tasks.', []],
      ['Songs of the late 19th and early 20th centuries by a man named Abai were sung.', []],
      ['They say that virtue and hard work prevail.', []],
      ['Such kings and queens often rule for life.', []],
      ['At Oral the generals Longstreet and Jackson defeated them.', []],
      ['They assume that pregnant women and nursing mothers are safe.', []],
      ['It stresses the learning and processing of grammar.', []],
      ['A set of texts with between 13 and 30 words was printed.', []],
      ['They blamed both the council and the court that met in May.', []],
      ['It brought light into the schools and into the houses that were dark.', []],
      ['The provision is in line with the Heroes Act and the Education Act.', []],
      ['The reform was a surprise, although the operating revenues and profits are holding up.', []],
      ['The hall is free and open to the public.', []],
      ['From now and again, we met.', []],
    ])('%s', (text, expected) => expect(among(['and', 'or'], text)).toEqual(expected));
  });

  describe('or between clauses and verb phrases', () => {
    test.each([
      ['Groups register with the ministry or they remain informal.', ['or']],
      ['Members can vote by letter or send a deputy to the congress.', ['or']],
      ['Is this a reform, or is it a purge?', ['or']],
      ['Clubs can set the price of the books or release them for free.', ['or']],
    ])('%s', (text, expected) => expect(among(['or'], text)).toEqual(expected));
  });
});

describe('English words that are more often no connectives', () => {
  describe('like brings a clause behind what it likens, for a reason with a gerund and its object', () => {
    test.each([
      ['They voted like she said in May.', ['like']],
      ['He called it like he saw it.', ['like']],
      ['It looks like they left.', []],
      ['A man like that never leaves.', []],
      ['He was blamed for refusing the visa.', ['for']],
      ['He was blamed for nothing.', []],
      ['It describes a method for counting members.', []],
    ])('%s', (text, expected) => expect(among(['like', 'for'], text)).toEqual(expected));
  });

  describe('but opposes clauses and what a not denies, no adverbs and no phrases', () => {
    test.each([
      ['Slowly but steadily, the council grew.', []],
      ['It gave them a remedy but for a short time.', []],
      ['Some write well, but for others it takes practice.', ['but']],
      ['The salt in that food made them ill.', []],
      ['It differs in that nobody is elected.', ['in that']],
    ])('%s', (text, expected) => expect(among(['but', 'in that'], text)).toEqual(expected));
  });

  describe('as opens a clause, names no role and compares nothing', () => {
    test.each([
      ['The society grew as its founders had hoped.', ['as']],
      ['As the economy recovered, aid fell.', ['as']],
      ['As a lawyer, she knew the code.', []],
      ['He served as a minister for two years.', []],
      ['The programme is seen as a success.', []],
      ['Bodies such as the council were closed.', []],
      ['It is as strong as before.', []],
      ['The union grew, as many people from Oral and the villages came.', ['as']],
      ['We as citizens have a right to know.', []],
      ['As a lawyer specialised in tax, I often tell them the truth.', []],
      ['The party lost, and as a result of the vote the council fell.', []],
    ])('%s', (text, expected) => expect(among(['as'], text)).toEqual(expected));
  });

  describe('so brings a result, raises no degree and stands for no verb', () => {
    test.each([
      ['The fee was high, so nobody paid it.', ['so']],
      ['The fee was high and so it was not paid.', ['so']],
      ['The fee was so high that nobody paid.', []],
      ['There were so few members that it closed.', []],
      ['They wanted to leave and did so in May.', []],
      ['So far, nothing has changed.', []],
      ['The tax is new and so needs a form.', ['so']],
    ])('%s', (text, expected) => expect(among(['so'], text)).toEqual(expected));
  });

  describe('prepositions with a noun are none; with a clause or a gerund they are', () => {
    test.each([
      ['After the vote they left.', []],
      ['After they had voted, they left.', ['after']],
      ['They left before the U.S. could send an army.', ['before']],
      ['After leaving office, he wrote a book.', ['after']],
      ['It was closed by the ministry.', []],
      ['It won support by helping farmers.', ['by']],
      ['They have met since 1998.', []],
      ['They could not meet, since the hall was closed.', ['since']],
      ['They paid nothing, since in their view the tax was void.', ['since']],
      ['Membership was a duty, since 2003.', []],
      ['Nothing moved until the spring.', []],
      ['Nothing moved until the donors came back.', ['until']],
      ['They paid for the hall.', []],
      ['The bodies founded after them may last.', []],
      ['After the vote of 2008 his supporters left.', []],
      ['A concept of development until 2025 was approved.', []],
      ['They could fight until December and the court advised peace.', []],
      ['Since 2013 Kazakhstan has been a donor.', []],
      ['A few weeks before, the ministry had published a list.', []],
    ])('%s', (text, expected) =>
      expect(among(['after', 'before', 'by', 'since', 'until', 'because', 'for'], text)).toEqual(expected),
    );
  });

  describe('if asks after some verbs, and sets a condition otherwise', () => {
    test.each([
      ['If the fee rises, groups will close.', ['if']],
      ['They asked me if I would vote.', []],
      ['Groups close even if they have members.', ['even if']],
    ])('%s', (text, expected) => expect(among(['if', 'even if'], text)).toEqual(expected));
  });

  describe('a later reform is no connective, and a word in a paired form is', () => {
    test.each([
      ["The party's later programme was milder.", []],
      ['They met in May; later, they signed.', ['later']],
      ['Later laws have narrowed this role.', []],
      ['It was settled by Sample and later his son.', []],
      ['A given set of rules was used.', []],
      ['Given the cost, nobody came.', ['given']],
      ['They not only paid but also voted.', ['not only', 'but also']],
      ['It was a cheap but useful book.', []],
      ['It was cheap, but nobody bought it.', ['but']],
    ])('%s', (text, expected) =>
      expect(among(['later', 'not only', 'but also', 'but', 'given'], text)).toEqual(expected),
    );
  });
});
