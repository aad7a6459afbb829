/**
 * Development texts for phase tags, written for this repository: invented and plain, in English and Russian. Every
 * paragraph has its truth (primary phase and all phases it speaks of), every sentence its own, given before it in braces:
 * `{2}` phase 2, `{0}` before the first, `{-}` none or all of them alike. Paragraphs without truth are headings and the
 * passage that sets out the scheme.
 *
 * Two of them, one of each language, were kept aside until the weights were settled (`KEPT_ASIDE`).
 */
export interface TaggedParagraph {
  /** `null`: no phase, or all alike. */
  readonly primary: number | null;
  readonly phases: readonly number[];
  /** Sentences, each behind its mark. */
  readonly text: string;
}
export interface TaggedText {
  readonly name: string;
  readonly language: 'eng' | 'rus';
  readonly year: number;
  readonly countries?: readonly string[];
  readonly parts: readonly (string | TaggedParagraph)[];
}

const p = (primary: number | null, phases: readonly number[], text: string): TaggedParagraph => ({
  primary,
  phases,
  text,
});

export const DEVELOPMENT: readonly TaggedText[] = [
  {
    name: 'water users',
    language: 'eng',
    year: 2018,
    parts: [
      '1 Introduction',
      'We distinguish three phases in the life of the water users’ associations: the first (1994–2001), when they were invented; the second (2002–2009), when they were multiplied; and the third (since 2010), when they were merged.',
      '2 Canals before the Associations',
      p(
        0,
        [0],
        '{0} Under Soviet rule, water was the business of the collective farm. {0} The brigade leader opened the sluice, and nobody asked who paid. {0} In the 1970s pumps were added on the upper fields.',
      ),
      '3 Beginnings',
      p(
        1,
        [1],
        '{1} In 1994 the farms of the valley were divided among their members. {1} The canals were forgotten in the division. {1} By the next spring every ditch had two owners or none.',
      ),
      p(
        1,
        [1],
        '{1} A decree of 13 August 1997 allowed users to form associations. {1} Eleven were founded in that year, all of them near the district centre.',
      ),
      p(
        1,
        [1],
        '{1} Their members were mostly former brigade leaders. {1} They kept the keys of the sluices as they had always done.',
      ),
      '4 The Years of the Donors',
      p(
        2,
        [2],
        '{2} With the Law “On Associations of Water Users” of 15 March 2002 the second phase began. {2} A development bank lent money for concrete. {2} From 2003 to 2008 more than four hundred associations were registered.',
      ),
      p(
        2,
        [1, 2],
        '{2} Most of them existed on paper. {1} Whereas the founders of 1997 had known one another, {2} the new chairmen of 2005 were named by the district.',
      ),
      '5 Mergers',
      p(
        3,
        [3],
        '{3} Since 2011 the ministry has merged associations whose canals touch. {3} The third phase is thus one of fewer and larger bodies. {3} Fees doubled in 2014 and again in 2016.',
      ),
      p(
        null,
        [],
        '{-} A canal loses a third of its water on the way. {-} Concrete halves the loss, and costs as much as the water is worth.',
      ),
      '6 Conclusions',
      p(
        null,
        [1, 2, 3],
        '{-} The three phases differ in who holds the keys. {1} In the first it was the brigade leader; {2} in the second it was the district; {3} in the third it is the ministry.',
      ),
    ],
  },
  {
    name: 'district newspapers',
    language: 'eng',
    year: 2015,
    parts: [
      '1 Phases of the District Press',
      'Exemplarova (2009) identifies two stages of the district press:\n\n- the first (1986–1993): freedom without paper;\n- the second (1994–2006): paper without freedom.',
      p(
        3,
        [3],
        '{3} Going beyond her periodization, this article proposes a third stage, which began in 2007 with the first website of a district paper.',
      ),
      '2 Freedom without Paper',
      p(
        1,
        [1],
        '{1} In 1988 the editors were allowed to print letters. {1} Perestroika came to the districts by post. {1} Subscriptions tripled within a year.',
      ),
      p(1, [1], '{1} In 1992 the price of paper rose forty-fold. {1} Half of the papers came out on a single sheet.'),
      '3 Paper without Freedom',
      p(
        2,
        [2],
        '{2} The tender of 1995 changed everything: whoever wrote about the roads got paper. {2} Editors learned to praise. {2} By 1999 no paper in the province printed letters any more.',
      ),
      p(
        2,
        [1, 2],
        '{2} One editor recalled the change in an interview. {1} “In 1990 we were afraid of nobody, {2} and in 1998 of everybody.”',
      ),
      p(2, [2], '{2} The same editor retired before the next tender. {2} His successor came from the mayor’s office.'),
      '4 Screens',
      p(
        3,
        [3],
        '{3} The first website was built in 2007 by a schoolboy. {3} Three years later the tender asked for websites only. {3} Today no district paper is printed.',
      ),
      p(
        3,
        [2, 3],
        '{3} What the second stage did with paper, the third does with clicks. {3} In 2013 the prize went to a site that had no readers.',
      ),
    ],
  },
  {
    name: 'chambers of commerce, headings that say all',
    language: 'eng',
    year: 2017,
    parts: [
      '1 Introduction',
      p(null, [], '{-} Chambers of commerce are seldom studied. {-} This report asks whom they serve.'),
      '2 Phase 1: Founders (1990–1996)',
      p(1, [1], '{1} Traders met in a canteen. {1} They elected a chairman and bought a stamp.'),
      p(1, [1], '{1} The law of 7 June 1994 gave the chamber its name. {1} Nothing else in it was kept.'),
      '3 Phase 2: Officials (1997–2008)',
      p(2, [2], '{2} Membership was made compulsory. {2} The chairman was replaced by a deputy governor.'),
      p(
        2,
        [2],
        '{2} Fees were collected with the taxes. {2} In 2001 and 2004 traders went to court against them, and lost.',
      ),
      p(
        2,
        [1, 2],
        '{1} The founders of 1991 had paid for their own tea. {2} Their heirs of 2006 travelled to fairs abroad at the expense of members.',
      ),
      '4 Phase 3: Members Again (since 2009)',
      p(
        3,
        [3],
        '{3} The Constitutional Court struck down the compulsory fee. {3} Two thirds of the members left at once.',
      ),
      p(
        3,
        [3],
        '{3} Those who stayed have since asked for accounts. {3} They were shown them in 2012, for the first time.',
      ),
    ],
  },
  {
    name: 'a country without a scheme of its own',
    language: 'eng',
    year: 2016,
    countries: ['KZ'],
    parts: [
      '1 Libraries',
      p(
        1,
        [1],
        '{1} In 1987 the readers of Alma-Ata were given the keys to the closed shelves. {1} They read through the night.',
      ),
      p(
        2,
        [2],
        '{2} In 1993 the new tenge bought no books. {2} By 1994 a third of the village libraries had been closed.',
      ),
      p(
        3,
        [3],
        '{3} When the ministries moved in 1997, the national library stayed behind. {3} Its catalogue was typed anew between 1998 and 2000.',
      ),
      p(
        4,
        [4],
        '{4} Oil paid for a new building in 2004. {4} Its reading room had one thousand seats. {4} In 2008 it was half empty.',
      ),
      p(
        5,
        [4, 5],
        '{5} In 2013 the catalogue went online. {4} What had been bought in 2005 {5} was scanned in 2014 and 2015.',
      ),
      p(null, [], '{-} Libraries lend books. {-} They ask for silence in return.'),
    ],
  },
  {
    name: 'сельские клубы',
    language: 'rus',
    year: 2019,
    parts: [
      '1 Введение',
      'Мы выделяем три этапа в истории сельских клубов: первый (1989–1996), второй (1997–2006) и третий (с 2007 г.).',
      '2 До перемен',
      p(
        0,
        [0],
        '{0} В советское время клуб был в каждом колхозе. {0} Кино показывали по субботам. {0} Директора назначал райком.',
      ),
      '3 Закрытие',
      p(
        1,
        [1],
        '{1} В 1991 году колхозы перестали платить за отопление. {1} Клубы стояли пустыми. {1} К 1995 году закрылась половина из них.',
      ),
      p(1, [1], '{1} В пустых залах хранили зерно. {1} Кое-где открылись магазины.'),
      '4 Возвращение',
      p(
        2,
        [2],
        '{2} На втором этапе клубы передали районам. {2} Закон «О культуре» от 24 декабря 1996 года вступил в силу лишь в следующем году. {2} В 2001 году появилась первая программа ремонта.',
      ),
      p(
        2,
        [1, 2],
        '{2} Ремонт начинали с крыш. {1} Если в 1994 году в клубах хранили зерно, {2} то в 2003 году в них уже пели.',
      ),
      '5 Дома культуры нового образца',
      p(
        3,
        [3],
        '{3} С 2008 года клубы объединяют в центры. {3} В 2012 году на один центр приходилось девять сёл. {3} Автобус ходит раз в неделю.',
      ),
      p(null, [], '{-} Клуб — это здание со сценой. {-} Сцена бывает деревянной.'),
      '6 Выводы',
      p(null, [1, 2, 3], '{-} Три этапа различаются тем, кто платит за тепло. {-} Остальное менялось мало.'),
    ],
  },
  {
    name: 'адвокатские коллегии, возвраты назад',
    language: 'rus',
    year: 2014,
    parts: [
      'Примеров (2006) выделяет два периода в истории адвокатуры: первый период (1990–1998) и второй период (1999–2005). Развивая эту периодизацию, мы добавляем третий период — с 2006 года.',
      p(
        3,
        [3],
        '{3} В 2006 году экзамен для адвокатов передали министерству. {3} Сдали его немногие. {3} В 2010 году правила ужесточили.',
      ),
      p(
        1,
        [1],
        '{1} Начало было иным. {1} В 1990 году стать адвокатом мог любой юрист. {1} В 1993 году открылись первые частные конторы.',
      ),
      p(1, [1], '{1} Конторы работали без вывесок. {1} Клиенты находили их по слухам.'),
      p(
        2,
        [2],
        '{2} Во втором периоде конторы обязали вступить в коллегии. {2} В 2000 году коллегий было четырнадцать.',
      ),
      p(
        2,
        [2, 3],
        '{2} Взносы 2002 года составляли одну зарплату. {3} К 2011 году они выросли втрое. {2} В 1999 году их не было вовсе.',
      ),
    ],
  },
];

export const KEPT_ASIDE: readonly TaggedText[] = [
  {
    name: 'mountain rescue',
    language: 'eng',
    year: 2019,
    parts: [
      '1 Four Periods',
      'The history of mountain rescue falls into four periods: the first (1985–1991), the second (1992–1999), the third (2000–2010) and the fourth (since 2011).',
      '2 State Climbers',
      p(
        1,
        [1],
        '{1} In 1986 every camp had a rescuer on its payroll. {1} Helicopters were free. {1} The army flew them for practice.',
      ),
      p(
        0,
        [0],
        '{0} It had not always been so. {0} Before the war, climbers carried one another. {0} In 1958 the first hut with a radio was built.',
      ),
      '3 Nobody’s Mountains',
      p(2, [2], '{2} The camps were sold in 1993. {2} A helicopter now cost as much as a house.'),
      p(
        2,
        [2],
        '{2} Shepherds took over. {2} They were paid in sugar and petrol. {2} In 1997 they brought down eleven Germans.',
      ),
      '4 Clubs',
      p(
        3,
        [3],
        '{3} A club founded in 2001 trained volunteers. {3} By the Law “On Rescue Services” of 3 May 2004 it was given a number and nothing else. {3} Insurers came in 2006.',
      ),
      p(
        3,
        [2, 3],
        '{3} The volunteers of 2008 had ropes from abroad. {2} Those who had helped in 1995 had none, {3} and told the younger ones so.',
      ),
      '5 The Ministry Returns',
      p(
        4,
        [4],
        '{4} Since 2012 a ministry has run the huts. {4} The fourth period looks much like the first, but for the price. {4} In 2018 a flight cost nine salaries.',
      ),
      p(null, [], '{-} Snow falls in May. {-} It melts in July.'),
      p(null, [1, 2, 3, 4], '{-} In all four periods most people were saved by those who happened to be near.'),
    ],
  },
  {
    name: 'школьные советы',
    language: 'rus',
    year: 2017,
    parts: [
      '1 Введение',
      'В истории школьных советов различаются два этапа: первый этап (1992–2003) и второй этап (с 2004 г.).',
      '2 Родители',
      p(0, [0], '{0} При советской власти родительский комитет покупал шторы. {0} В 1984 году ему поручили и теплицу.'),
      p(
        1,
        [1],
        '{1} Закон «Об образовании» от 10 июля 1992 года разрешил советы. {1} Первый появился в том же году. {1} Он выбрал завхоза.',
      ),
      p(1, [1], '{1} Денег у советов не было. {1} Собрания проходили на кухнях.'),
      '3 Попечители',
      p(
        2,
        [2],
        '{2} С 2005 года в советах сидят попечители. {2} Они приносят деньги и уносят решения. {2} В 2013 году советов без попечителей не осталось.',
      ),
      p(
        2,
        [1, 2],
        '{1} На первом этапе решал тот, кто пришёл. {2} На втором решает тот, кто заплатил. {2} Разница стала видна в 2009 году, когда закрывали малые школы.',
      ),
      p(null, [], '{-} Шторы выгорают за три года. {-} Их меняют летом.'),
    ],
  },
];
