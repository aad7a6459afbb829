/**
 * Passages of reports, written for this test, with every name marked: `[words|T:entity]`, T = P person, O organisation,
 * L place, N people, E event. The same entity key stands at every mention of one entity.
 */
export interface Passage {
  readonly name: string;
  readonly marked: string;
}

/** Looked at while the rules were written. */
export const OPEN: readonly Passage[] = [
  {
    name: 'Kyrgyzstan',
    marked:
      'In [Kyrgyzstan|L:kg], the [Coalition for Democracy and Civil Society|O:coalition] monitored the vote of October 2015. Its director, [Dinara Oshurakhunova|P:osh], told reporters in [Bishkek|L:bishkek] that the lists were incomplete. President [Almazbek Atambayev|P:atam] dismissed the claim. [Atambayev|P:atam] said that the [Central Election Commission|O:cec] ([CEC|O:cec]) had done its duty. The [OSCE|O:osce] mission praised the [CEC|O:cec] but noted problems in [Jalal-Abad|L:jalal]. [Oshurakhunova|P:osh] later joined the board of [Bir Duino|O:bir], a human rights group founded by [Tolekan Ismailova|P:ismailova]. The [Kyrgyz|N:kyrgyz] parliament, the [Jogorku Kenesh|O:jk], debated a bill on foreign agents that [Ismailova|P:ismailova] called a copy of the [Russian|N:russian] law.',
  },
  {
    name: 'Georgia',
    marked:
      'The [Georgian Young Lawyers’ Association|O:gyla] ([GYLA|O:gyla]) and [Transparency International Georgia|O:ti] published a joint report in [Tbilisi|L:tbilisi]. [Eka Gigauri|P:gigauri], who heads the latter, argued that the courts had become less independent since the [Rose Revolution|E:rose]. The ruling party, [Georgian Dream|O:gd], rejected the findings. [Bidzina Ivanishvili|P:ivan], the founder of [Georgian Dream|O:gd], accused [GYLA|O:gyla] of partisanship. The [European Union|O:eu] and [USAID|O:usaid] fund much of the work of [Georgian|N:georgian] groups, [Gigauri|P:gigauri] acknowledged. In [Kutaisi|L:kutaisi] and [Zugdidi|L:zugdidi], smaller organisations depend on the [Open Society Georgia Foundation|O:osgf].',
  },
  {
    name: 'Ukraine',
    marked:
      'After the [Euromaidan|E:maidan] protests, [Ukrainian|N:ukrainian] activists founded the [Reanimation Package of Reforms|O:rpr], a coalition in [Kyiv|L:kyiv]. [Anna Lund|P:lund] of the [University of Toronto|O:toronto] interviewed forty members. According to [Lund|P:lund], the coalition wrote a third of the bills that the [Verkhovna Rada|O:rada] adopted in 2014. [Petro Poroshenko|P:por] signed most of them. The [Ministry of Justice|O:moj] received US$2 million from the [World Bank|O:wb]. In [Lviv|L:lviv], the mayor, [Andriy Sadovyi|P:sad], set up a council of NGOs; in [Kharkiv|L:kharkiv], nothing of the kind was tried. [Sadovyi|P:sad] heads the party [Self Reliance|O:sr].',
  },
  {
    name: 'Узбекистан',
    marked:
      'В [Узбекистане|L:uz] после 2016 года президент [Шавкат Мирзиёев|P:mirz] обещал поддержать общественные организации. [Мирзиёев|P:mirz] встретился в [Ташкенте|L:tashkent] с представителями [Национальной ассоциации НПО|O:nannouz]. По данным [Министерства юстиции|O:moj], зарегистрировано девять тысяч объединений. Правозащитница [Елена Урлаева|P:url] считает эту цифру завышенной. [Human Rights Watch|O:hrw] и [ПРООН|O:undp] открыли представительства. В [Самарканде|L:sam] и [Бухаре|L:bukh] действуют махаллинские комитеты, сказала [Урлаева|P:url]. [Узбекские|N:uzbek] власти пригласили экспертов [ОБСЕ|O:osce].',
  },
  {
    name: 'Казахстан',
    marked:
      '[Гражданский альянс Казахстана|O:gak] объединяет сотни организаций. Его президент [Нурлан Еримбетов|P:erim] заявил в [Астане|L:astana], что государственный заказ растёт. [Еримбетов|P:erim] выступал на [Гражданском форуме|E:forum] вместе с министром [Мухтаром Кул-Мухаммедом|P:kul]. Политолог [Досым Сатпаев|P:sat] возразил, что независимые фонды из [Алматы|L:almaty] и [Караганды|L:kar] остаются без денег. «Власть платит лояльным», — пояснил [Сатпаев|P:sat] [газете «Время»|O:vremya]. [Фонд Сорос-Казахстан|O:soros] и [USAID|O:usaid] сократили гранты. Как подчеркнул президент [Токаев|P:tok], диалог продолжится.',
  },
];

/** Held back until the rules were done. */
export const HELD_BACK: readonly Passage[] = [
  {
    name: 'Armenia',
    marked:
      'The [Velvet Revolution|E:velvet] of 2018 brought [Nikol Pashinyan|P:pash] to power in [Armenia|L:am]. Many who had worked at [Transparency International Anti-Corruption Center|O:ti] or at the [Open Society Foundations|O:osf] entered the government. [Daniel Ioannisyan|P:ioan] of the [Union of Informed Citizens|O:uic] stayed outside. [Ioannisyan|P:ioan] said that the [National Assembly|O:na] passed a new electoral code too quickly. In [Gyumri|L:gyumri] and [Vanadzor|L:vanadzor], the [Helsinki Citizens’ Assembly|O:hca] trains observers. [Pashinyan|P:pash] promised that [Armenian|N:armenian] courts would be freed from the grip of the [Republican Party|O:rpa]. The [Council of Europe|O:coe] sent experts from [Strasbourg|L:strasbourg].',
  },
  {
    name: 'Azerbaijan',
    marked:
      'In [Azerbaijan|L:az], [Leyla Yunus|P:yunus] and her husband [Arif Yunus|P:arif] were arrested in 2014. The [Institute for Peace and Democracy|O:ipd], which [Leyla Yunus|P:yunus] directed, lost its accounts. [Amnesty International|O:ai] called for their release. President [Ilham Aliyev|P:aliyev] told [Euronews|O:euronews] that the law applies to all. [Intigam Aliyev|P:intigam], a lawyer from [Baku|L:baku], was sentenced to seven years. The [European Court of Human Rights|O:echr] ([ECtHR|O:echr]) found violations; the [ECtHR|O:echr] ordered compensation. [Azerbaijani|N:azeri] groups in [Ganja|L:ganja] closed. The [National Endowment for Democracy|O:ned] left the country.',
  },
  {
    name: 'Таджикистан',
    marked:
      'В [Таджикистане|L:tj] [Партия исламского возрождения|O:pivt] была запрещена в 2015 году. Её лидер [Мухиддин Кабири|P:kabiri] уехал в [Стамбул|L:istanbul]. Президент [Эмомали Рахмон|P:rahmon] назвал партию угрозой. [Министерство внутренних дел|O:mvd] задержало адвоката [Бузургмехра Ёрова|P:yorov]. [Amnesty International|O:ai] и [Хьюман Райтс Вотч|O:hrw] осудили арест. [Ёров|P:yorov] жил в [Душанбе|L:dush]. В [Худжанде|L:khuj] закрылись три фонда, сообщила [Нигина Бахриева|P:bahr] из организации «[Нота Бене|O:nota]». [Бахриева|P:bahr] связывает это с проверками. [Таджикские|N:tajik] журналисты обратились в [ОБСЕ|O:osce].',
  },
];

export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly entity: string;
}

const TYPES: Readonly<Record<string, string>> = { P: 'PERSON', O: 'ORG', L: 'PLACE', N: 'NORP', E: 'EVENT' };

/** The text without the marks, and what they said. */
export function unmarked(marked: string): { text: string; truth: Marked[] } {
  const truth: Marked[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([^|\]]+)\|([POLNE]):([\w-]+)\]/gu)) {
    text += marked.slice(at, match.index);
    const [whole, words = '', type = '', entity = ''] = match;
    truth.push({ start: text.length, end: text.length + words.length, type: TYPES[type] ?? '', entity });
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), truth };
}
