import { passage } from './passage.ts';

export const countryReport = passage(
  'country report',
  `Associational and Organizational Rights

The government continued to restrict civil society during the year. In March, the Ministry of Justice denied registration to two environmental groups, citing incomplete paperwork. The groups said they had submitted every document the ministry had asked for. “We were told that our statutes were too broad, and a week later that they were too narrow,” Elena Rusu, who heads one of them, told the daily Timpul. The ministry maintained that the decisions were lawful and that the applicants were free to apply again. In June, the government recognized a new federation of trade unions.

Human rights organizations reported that police had detained at least 40 demonstrators in the capital in May; the Interior Ministry put the figure at 17. According to the Ombudsman's Office, none of those detained had access to a lawyer during the first night. Detainees alleged that officers beat them in custody, claims the police denied. In September, the Supreme Court rejected an appeal by the organizers. Its ruling stated that the march had “posed a manifest danger to traffic.”

The new Law on Non-Commercial Organizations requires associations to publish their accounts every year. Its critics, including the Venice Commission, warned that the requirement was vague and could be used selectively. The speaker of parliament, Ion Munteanu, dismissed the criticism as “a campaign paid for from abroad.” An unnamed official at the tax inspectorate conceded that few of the inspectors had been trained. Small groups in the regions complain that they spend more time on forms than on projects.

Public trust in the courts remained low. A survey conducted in October by the Institute for Public Policy found that only a fifth of respondents considered judges independent. The U.S. State Department's human rights report noted improvements in prison conditions but described the penitentiary at Soroca as overcrowded and unsanitary. Trade unions demanded payment of delayed wages, and the government signed an agreement with them in December. Observers see the agreement as an attempt to prevent strikes before the election. In the president's view, the country “has never had a freer press.” Journalists interviewed for this report disagree: editors, they say, receive calls from party offices on a daily basis.
`,
  [
    ['Ministry of Justice', 'citing', 'indirect', 'incomplete paperwork', 'optional'],
    ['groups', 'said', 'indirect', 'they had submitted every document the ministry had asked for'],
    [
      'Elena Rusu',
      'told',
      'direct',
      '“We were told that our statutes were too broad, and a week later that they were too narrow,”',
    ],
    [
      'Ministry of Justice',
      'maintained',
      'indirect',
      'the decisions were lawful and that the applicants were free to apply again',
    ],
    [
      'Human rights organizations',
      'reported',
      'indirect',
      'police had detained at least 40 demonstrators in the capital in May',
    ],
    ['Interior Ministry', 'put', 'indirect', 'the figure at 17', 'optional'],
    [
      "Ombudsman's Office",
      'According to',
      'indirect',
      'none of those detained had access to a lawyer during the first night',
    ],
    ['Detainees', 'alleged', 'indirect', 'officers beat them in custody'],
    ['ruling', 'stated', 'mixed', 'the march had “posed a manifest danger to traffic.”'],
    [
      'Law on Non-Commercial Organizations',
      'requires',
      'indirect',
      'associations to publish their accounts every year',
      'optional',
    ],
    ['critics', 'warned', 'indirect', 'the requirement was vague and could be used selectively'],
    ['Ion Munteanu', 'dismissed', 'mixed', 'the criticism as “a campaign paid for from abroad.”'],
    ['official', 'conceded', 'indirect', 'few of the inspectors had been trained'],
    ['groups', 'complain', 'indirect', 'they spend more time on forms than on projects'],
    [
      ['survey', 'Institute for Public Policy'],
      'found',
      'indirect',
      'only a fifth of respondents considered judges independent',
    ],
    ['respondents', 'considered', 'indirect', 'judges independent', 'optional'],
    ['human rights report', 'noted', 'indirect', 'improvements in prison conditions', 'optional'],
    [
      ['human rights report', 'State Department'],
      'described',
      'indirect',
      'the penitentiary at Soroca as overcrowded and unsanitary',
    ],
    ['Observers', 'see', 'indirect', 'the agreement as an attempt to prevent strikes before the election'],
    ['president', 'view', 'mixed', 'the country “has never had a freer press.”'],
    ['Journalists', 'say', 'indirect', 'editors, they say, receive calls from party offices on a daily basis'],
  ],
);
