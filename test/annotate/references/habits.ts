/**
 * Entries in the habits of several countries, written for this test: 10 English, 15 Russian (ГОСТ 7.1, 7.0.5, 7.0.100),
 * 8 German, 7 French. Truth as CSL-JSON variables; authors and editors by family name or literal.
 */
export interface Habit {
  readonly printed: string;
  readonly truth: Readonly<Record<string, string>>;
}

/** Looked at while the rules were written. */
export const OPEN: readonly Habit[] = [
  {
    printed:
      'Harrow, Lisa M. 2008. “Patrons and Petitions: Village Politics in the Ferghana Borderlands.” Central Eurasian Survey 27 (4): 418–439.',
    truth: {
      author: 'Harrow',
      issued: '2008',
      title: 'Patrons and Petitions: Village Politics in the Ferghana Borderlands',
      'container-title': 'Central Eurasian Survey',
      volume: '27',
      issue: '4',
      page: '418–439',
    },
  },
  {
    printed:
      'Okafor, B. (2014) ‘Paying for participation: donors and village councils in Tajikistan’, in Lund, S. and Petrie, A. (eds) Aid and Its Publics. London: Routledge, pp. 88–112.',
    truth: {
      author: 'Okafor',
      editor: 'Lund|Petrie',
      issued: '2014',
      title: 'Paying for participation: donors and village councils in Tajikistan',
      'container-title': 'Aid and Its Publics',
      'publisher-place': 'London',
      publisher: 'Routledge',
      page: '88–112',
    },
  },
  {
    printed:
      'International Centre for Steppe Studies. (2019). Counting associations: A survey of registries in Kazakhstan and Kyrgyzstan (Working Paper No. 14). Bishkek: Author.',
    truth: {
      author: 'International Centre for Steppe Studies',
      issued: '2019',
      title: 'Counting associations: A survey of registries in Kazakhstan and Kyrgyzstan',
      'publisher-place': 'Bishkek',
    },
  },
  {
    printed:
      'Whitlock, Joanna. The Quiet Majority: Trade Unions after Communism. 2nd ed. Ithaca, NY: Cornell University Press, 2003.',
    truth: {
      author: 'Whitlock',
      issued: '2003',
      title: 'The Quiet Majority: Trade Unions after Communism',
      edition: '2',
      'publisher-place': 'Ithaca, NY',
      publisher: 'Cornell University Press',
    },
  },
  {
    printed:
      'Beck JR, Osmonov T, Vale C. Health committees and local budgets in rural Kyrgyzstan. Health Policy Plan. 2012;27(3):214-22.',
    truth: {
      author: 'Beck|Osmonov|Vale',
      issued: '2012',
      title: 'Health committees and local budgets in rural Kyrgyzstan',
      'container-title': 'Health Policy Plan',
      volume: '27',
      issue: '3',
      page: '214-22',
    },
  },
  {
    printed:
      'Сарсенов Б. Т., Ильина О. П. Общественные советы при акиматах: опыт и перспективы // Социологические исследования. – 2016. – Т. 42, № 7. – С. 55–63.',
    truth: {
      author: 'Сарсенов|Ильина',
      issued: '2016',
      title: 'Общественные советы при акиматах: опыт и перспективы',
      'container-title': 'Социологические исследования',
      volume: '42',
      issue: '7',
      page: '55–63',
    },
  },
  {
    printed:
      'Кравцова, Н. В. Благотворительность в малых городах : монография / Н. В. Кравцова, Е. Ю. Лапшин. — Екатеринбург : Изд-во Урал. ун-та, 2013. — 212 с.',
    truth: {
      author: 'Кравцова',
      issued: '2013',
      title: 'Благотворительность в малых городах',
      'publisher-place': 'Екатеринбург',
      publisher: 'Изд-во Урал. ун-та',
      'number-of-pages': '212',
    },
  },
  {
    printed:
      'Третий сектор в странах Центральной Азии: сборник статей / под ред. А. К. Токтогуловой. – Бишкек: Илим, 2009. – 240 с.',
    truth: {
      editor: 'Токтогуловой',
      issued: '2009',
      title: 'Третий сектор в странах Центральной Азии',
      'publisher-place': 'Бишкек',
      publisher: 'Илим',
    },
  },
  {
    printed: 'Мельникова Г.С. Социальный заказ в регионах: вопросы теории // Право и государство. 2011. №2. С. 17-24.',
    truth: {
      author: 'Мельникова',
      issued: '2011',
      title: 'Социальный заказ в регионах: вопросы теории',
      'container-title': 'Право и государство',
      issue: '2',
      page: '17-24',
    },
  },
  {
    printed:
      'Абдуллаев Р. М. Махалля как институт самоуправления : дис. ... канд. полит. наук : 23.00.02. – Ташкент, 2007. – 164 с.',
    truth: {
      author: 'Абдуллаев',
      issued: '2007',
      title: 'Махалля как институт самоуправления',
      'publisher-place': 'Ташкент',
    },
  },
  {
    printed:
      'Левченко И. Д. Волонтёры и власть // Новая гражданственность: материалы междунар. конф., Алматы, 12–13 мая 2014 г. – Алматы: Қазақ университеті, 2014. – С. 101–108.',
    truth: {
      author: 'Левченко',
      issued: '2014',
      title: 'Волонтёры и власть',
      'publisher-place': 'Алматы',
      page: '101–108',
    },
  },
  {
    printed:
      'Гражданское общество: ресурсы и границы [Электронный ресурс]. – URL: http://example.kz/report (дата обращения: 04.02.2018).',
    truth: { title: 'Гражданское общество: ресурсы и границы', URL: 'http://example.kz/report' },
  },
  {
    printed: 'Жумабаева А. Партии и клубы. – М.; СПб.: Летний сад, 2005. – С. 34–41.',
    truth: {
      author: 'Жумабаева',
      issued: '2005',
      title: 'Партии и клубы',
      publisher: 'Летний сад',
      page: '34–41',
    },
  },
  {
    printed:
      'Reuter, Anja: Zwischen Staat und Stiftung. Vereine im ländlichen Kasachstan, in: Osteuropa, 62. Jg., 2012, H. 4, S. 77–95.',
    truth: {
      author: 'Reuter',
      issued: '2012',
      title: 'Zwischen Staat und Stiftung. Vereine im ländlichen Kasachstan',
      'container-title': 'Osteuropa',
      volume: '62',
      issue: '4',
      page: '77–95',
    },
  },
  {
    printed:
      'Kessler, Bernd / Lohmann, Ute (Hrsg.) (2006): Bürger ohne Gesellschaft? Transformationen in Zentralasien. Wiesbaden: VS Verlag.',
    truth: {
      editor: 'Kessler|Lohmann',
      issued: '2006',
      title: 'Bürger ohne Gesellschaft? Transformationen in Zentralasien',
      'publisher-place': 'Wiesbaden',
      publisher: 'VS Verlag',
    },
  },
  {
    printed:
      'Lohmann, U. (1999). Selbsthilfe und Staat. In B. Kessler (Hrsg.), Handbuch der Verbände (Bd. 2, S. 311–340). Opladen: Leske + Budrich.',
    truth: {
      author: 'Lohmann',
      editor: 'Kessler',
      issued: '1999',
      title: 'Selbsthilfe und Staat',
      'container-title': 'Handbuch der Verbände',
      volume: '2',
      page: '311–340',
      'publisher-place': 'Opladen',
      publisher: 'Leske + Budrich',
    },
  },
  {
    printed: 'Adler, Franz: Die Stiftung im Wandel, 3. Aufl., München 2011.',
    truth: {
      author: 'Adler',
      issued: '2011',
      title: 'Die Stiftung im Wandel',
      edition: '3',
      'publisher-place': 'München',
    },
  },
  {
    printed:
      'Morel, Sophie, « Les associations et l’État au Kirghizstan », Revue d’études comparatives Est-Ouest, vol. 41, n° 2, 2010, p. 129-154.',
    truth: {
      author: 'Morel',
      issued: '2010',
      title: 'Les associations et l’État au Kirghizstan',
      'container-title': 'Revue d’études comparatives Est-Ouest',
      volume: '41',
      issue: '2',
      page: '129-154',
    },
  },
  {
    printed: 'BERTIN Paul (dir.), Le don et la loi, Paris, Éditions du Seuil, 2001, 288 p.',
    truth: {
      editor: 'Bertin',
      issued: '2001',
      title: 'Le don et la loi',
      'publisher-place': 'Paris',
      publisher: 'Éditions du Seuil',
      'number-of-pages': '288',
    },
  },
  {
    printed: 'Lacaze, Hélène. 2015. Le prix du silence. Lyon : Presses universitaires de Lyon.',
    truth: {
      author: 'Lacaze',
      issued: '2015',
      title: 'Le prix du silence',
      'publisher-place': 'Lyon',
      publisher: 'Presses universitaires de Lyon',
    },
  },
];

/** Held back until the rules were done. */
export const HELD_BACK: readonly Habit[] = [
  {
    printed:
      'Tanaka, H., and P. Doyle. 2017. Grants without Governance? Evidence from Five Oblasts. World Development 98: 301–317. https://doi.org/10.1016/j.example.2017.05.002.',
    truth: {
      author: 'Tanaka|Doyle',
      issued: '2017',
      title: 'Grants without Governance? Evidence from Five Oblasts',
      'container-title': 'World Development',
      volume: '98',
      page: '301–317',
      DOI: '10.1016/j.example.2017.05.002',
    },
  },
  {
    printed:
      'United States Agency for International Development (USAID). The 2013 CSO Sustainability Index for Central Asia. Washington, D.C.: USAID, 2014.',
    truth: {
      author: 'United States Agency for International Development (USAID)',
      issued: '2014',
      title: 'The 2013 CSO Sustainability Index for Central Asia',
      'publisher-place': 'Washington, D.C.',
      publisher: 'USAID',
    },
  },
  {
    printed:
      'Nolan, Peter. “The Law That Nobody Read.” In Writing Rules: Legislatures after 1991, edited by Maria Sand, 45–70. New York: Columbia University Press, 2010.',
    truth: {
      author: 'Nolan',
      editor: 'Sand',
      issued: '2010',
      title: 'The Law That Nobody Read',
      'container-title': 'Writing Rules: Legislatures after 1991',
      page: '45–70',
      'publisher-place': 'New York',
      publisher: 'Columbia University Press',
    },
  },
  {
    printed:
      'Kim, S. (2011). Learning to lobby: Business associations in Uzbekistan (Unpublished doctoral dissertation). University of Glasgow, Glasgow.',
    truth: {
      author: 'Kim',
      issued: '2011',
      title: 'Learning to lobby: Business associations in Uzbekistan',
      publisher: 'University of Glasgow',
      'publisher-place': 'Glasgow',
    },
  },
  {
    printed:
      '[7] R. Aliev and T. Grant, “Mapping local media in the South Caucasus,” Eurasian Media Journal, vol. 9, no. 1, pp. 33–51, Mar. 2018.',
    truth: {
      author: 'Aliev|Grant',
      issued: '2018',
      title: 'Mapping local media in the South Caucasus',
      'container-title': 'Eurasian Media Journal',
      volume: '9',
      issue: '1',
      page: '33–51',
    },
  },
  {
    printed:
      'Захарченко П. И. Неправительственный сектор: вчера и сегодня / П. И. Захарченко // Общество и право. – 2012. – № 4 (41). – С. 210–215.',
    truth: {
      author: 'Захарченко',
      issued: '2012',
      title: 'Неправительственный сектор: вчера и сегодня',
      'container-title': 'Общество и право',
      page: '210–215',
    },
  },
  {
    printed:
      'Исаева, М. А. Политические институты Таджикистана : учебное пособие / М. А. Исаева. — 2-е изд., перераб. и доп. — Душанбе : Ирфон, 2010. — 304 с. — ISBN 978-5-00000-000-0. — Текст : непосредственный.',
    truth: {
      author: 'Исаева',
      issued: '2010',
      title: 'Политические институты Таджикистана',
      edition: '2',
      'publisher-place': 'Душанбе',
      publisher: 'Ирфон',
    },
  },
  {
    printed:
      'О государственном социальном заказе: Закон Республики Казахстан от 12 апреля 2005 года № 36-III // Казахстанская правда. – 2005. – 20 апреля.',
    truth: { 'container-title': 'Казахстанская правда', issued: '2005' },
  },
  {
    printed: 'Дьяков В. Н. Власть и общество. М., 2003. 256 с.',
    truth: { author: 'Дьяков', issued: '2003', title: 'Власть и общество', 'publisher-place': 'Москва' },
  },
  {
    printed: 'Соколова Л.П. Диалог или контроль? // Независимая газета. 2014. 15 мая. С. 5.',
    truth: {
      author: 'Соколова',
      issued: '2014',
      title: 'Диалог или контроль?',
      'container-title': 'Независимая газета',
      page: '5',
    },
  },
  {
    printed: 'Петренко К. Гранты и гражданская активность. Киев: Центр политических исследований, 2016.',
    truth: {
      author: 'Петренко',
      issued: '2016',
      title: 'Гранты и гражданская активность',
      'publisher-place': 'Киев',
      publisher: 'Центр политических исследований',
    },
  },
  {
    printed: 'Нурланов Е.С. Развитие партийной системы: автореф. дис. … докт. полит. наук. Алматы, 2008. 48 с.',
    truth: { author: 'Нурланов', issued: '2008', title: 'Развитие партийной системы', 'publisher-place': 'Алматы' },
  },
  {
    printed: 'Хан В. Очерки городской самоорганизации / пер. с англ. Д. Лещенко. – СПб.: Алетейя, 2018. – 176 с.',
    truth: {
      author: 'Хан',
      translator: 'Лещенко',
      issued: '2018',
      title: 'Очерки городской самоорганизации',
      'publisher-place': 'Санкт-Петербург',
      publisher: 'Алетейя',
    },
  },
  {
    printed:
      'Brandt, Jutta (2018): Förderpolitik und Eigensinn. Zur Rolle internationaler Geber in Georgien. In: Zeitschrift für Politik 65 (2), S. 180–201.',
    truth: {
      author: 'Brandt',
      issued: '2018',
      title: 'Förderpolitik und Eigensinn. Zur Rolle internationaler Geber in Georgien',
      'container-title': 'Zeitschrift für Politik',
      volume: '65',
      issue: '2',
      page: '180–201',
    },
  },
  {
    printed: 'Vogt, Hans: Die Partei und ihre Vereine. Frankfurt a. M./New York: Campus 1998.',
    truth: { author: 'Vogt', issued: '1998', title: 'Die Partei und ihre Vereine', publisher: 'Campus' },
  },
  {
    printed:
      'Engel, Ruth: Art. „Verein“, in: Staatslexikon, hg. v. der Gesellschaft für Staatskunde, Bd. 5, Freiburg 1989, Sp. 631–644.',
    truth: { author: 'Engel', issued: '1989', 'container-title': 'Staatslexikon', 'publisher-place': 'Freiburg' },
  },
  {
    printed: 'Deutsche Gesellschaft für Raumordnung (Hg.): Jahresbericht 2015. Bonn: Selbstverlag, 2016.',
    truth: {
      editor: 'Deutsche Gesellschaft für Raumordnung',
      issued: '2016',
      title: 'Jahresbericht 2015',
      'publisher-place': 'Bonn',
    },
  },
  {
    printed:
      'Fournier J. et Besson A., « Gouverner par projets », in Dumas L. (dir.), L’aide internationale en questions, Paris, Karthala, 2008, p. 57-82.',
    truth: {
      author: 'Fournier|Besson',
      editor: 'Dumas',
      issued: '2008',
      title: 'Gouverner par projets',
      'container-title': 'L’aide internationale en questions',
      'publisher-place': 'Paris',
      publisher: 'Karthala',
      page: '57-82',
    },
  },
  {
    printed: 'Gaudin, M. (2012), La société civile en Asie centrale, thèse de doctorat, Université Paris 1, 412 p.',
    truth: {
      author: 'Gaudin',
      issued: '2012',
      title: 'La société civile en Asie centrale',
      publisher: 'Université Paris 1',
    },
  },
  {
    printed: 'Observatoire des libertés. Rapport annuel 2018. Genève : Observatoire des libertés, 2019. 64 p.',
    truth: {
      author: 'Observatoire des libertés',
      issued: '2019',
      title: 'Rapport annuel 2018',
      'publisher-place': 'Genève',
    },
  },
];

/** The value of a CSL variable as the truth writes it. */
export function written(item: Readonly<Record<string, unknown>>, variable: string): string | undefined {
  const value = item[variable];
  if (value === undefined) return undefined;
  if (variable === 'issued') return String((value as { 'date-parts': number[][] })['date-parts'][0]?.[0]);
  if (!Array.isArray(value)) return String(value);
  return value.map((name: { family?: string; literal?: string }) => name.family ?? name.literal).join('|');
}
