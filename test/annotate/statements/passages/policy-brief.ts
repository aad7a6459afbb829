import { passage } from './passage.ts';

export const policyBrief = passage(
  'policy brief with interviewees',
  `Paying for Silence: How Regional Newspapers Survive

Between February and April, the authors interviewed 32 editors, owners and officials in four regions of Kazakhstan. Most asked not to be named.

Almost all respondents agreed that advertising no longer pays the bills. “I have two advertisers left: a funeral home and the akimat,” joked the owner of a weekly in Kostanay. Another editor recalled how a contract was cancelled the day after a critical column appeared. A former press secretary confirmed this: “Nobody calls the editor. You call accounting.” State contracts, in her words, are “a leash, and a long one at that.”

Officials tell a different story. The head of the regional information department insists that tenders are open to all outlets. He adds that the amounts have been published since 2019, and that no newspaper has ever lodged a complaint. Asked about the cancelled contract, he replied that he did not remember the case. Two other civil servants, speaking on condition of anonymity, admitted that the lists of winners are agreed upon in advance.

Experts are divided over what follows. Free Word, a press freedom group, estimates that some 70 percent of regional outlets depend on public money. Gulnara Ospanova, a media economist at Nazarbayev University, believes the share is even higher. In her opinion, subsidies should be paid to readers instead of publishers. By contrast, the editor-in-chief of a private channel doubts whether subsidies can be fixed at all: “As long as there is one buyer, there is one opinion.” Reporters Without Borders has long called for an independent fund. The OSCE Representative on Freedom of the Media made the same recommendation in 2021, noting that such funds “work where parliaments, not ministries, appoint their boards.”

The government has so far ignored the proposal. Parliament approved the budget without a debate, and the ministry granted licences to six new channels. It acknowledges, however, that the present system needs “fine-tuning”. Several deputies promised us that hearings would be held in the autumn. One of them was blunt: the contracts, he said, “buy peace, not pluralism.” What young journalists think of all this is easily summarised. “They teach us to check three sources,” a student in Aktobe told us. “Then we learn who pays all three.”
`,
  [
    ['respondents', 'agreed', 'indirect', 'advertising no longer pays the bills'],
    ['owner', 'joked', 'direct', '“I have two advertisers left: a funeral home and the akimat,”'],
    ['editor', 'recalled', 'indirect', 'how a contract was cancelled the day after a critical column appeared'],
    ['press secretary', 'confirmed', 'direct', '“Nobody calls the editor. You call accounting.”'],
    [
      'press secretary',
      'in her words',
      'mixed',
      'State contracts, in her words, are “a leash, and a long one at that.”',
    ],
    ['head of the regional information department', 'insists', 'indirect', 'tenders are open to all outlets'],
    [
      'head of the regional information department',
      'adds',
      'indirect',
      'the amounts have been published since 2019, and that no newspaper has ever lodged a complaint',
    ],
    ['head of the regional information department', 'replied', 'indirect', 'he did not remember the case'],
    ['civil servants', 'admitted', 'indirect', 'the lists of winners are agreed upon in advance'],
    ['Free Word', 'estimates', 'indirect', 'some 70 percent of regional outlets depend on public money'],
    ['Gulnara Ospanova', 'believes', 'indirect', 'the share is even higher'],
    ['Gulnara Ospanova', 'In her opinion', 'indirect', 'subsidies should be paid to readers instead of publishers'],
    ['editor-in-chief', 'doubts', 'indirect', 'whether subsidies can be fixed at all'],
    ['editor-in-chief', 'doubts', 'direct', '“As long as there is one buyer, there is one opinion.”', 'optional'],
    ['Reporters Without Borders', 'called for', 'indirect', 'an independent fund', 'optional'],
    [
      'OSCE Representative on Freedom of the Media',
      'noting',
      'mixed',
      'such funds “work where parliaments, not ministries, appoint their boards.”',
    ],
    [['ministry', 'government'], 'acknowledges', 'mixed', 'the present system needs “fine-tuning”'],
    ['deputies', 'promised', 'indirect', 'hearings would be held in the autumn'],
    [['deputies', 'deputy'], 'said', 'mixed', 'the contracts, he said, “buy peace, not pluralism.”'],
    ['student', 'told', 'direct', '“They teach us to check three sources,”'],
    ['student', null, 'direct', '“Then we learn who pays all three.”', 'optional'],
  ],
);
