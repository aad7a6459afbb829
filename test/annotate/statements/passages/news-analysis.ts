import { passage } from './passage.ts';

export const newsAnalysis = passage(
  'news analysis',
  `Why the Ceasefire May Not Hold

TBILISI — The ceasefire announced on Friday is already in trouble, and both sides blame each other. The defence ministry said in a statement on Sunday that its positions had come under fire “at least nine times.” A spokesman for the separatist authorities, Aslan Tarba, called the accusation “a fairy tale for foreign diplomats.” Mr Tarba told Reuters by telephone that his forces had not left their trenches.

Western diplomats, who requested anonymity, say privately that neither account can be verified. The European Union's monitors, whose mandate does not cover the eastern bank, have asked for access. Russia denied them visas last month. The Kremlin says it was a technical matter, but analysts suspect otherwise. “You do not lose forty passports by accident,” said Nino Abashidze, a security expert at the Caucasus Policy Centre. She argued that Moscow wants the line to stay unobserved; a second round of talks, she added, would fail for the same reason.

Opinion at home has hardened. In a televised address, Prime Minister Davit Lomidze vowed to respond to every shot. The opposition accused him of gambling with soldiers' lives, and its leader, former president Maria Kiknadze, wrote on Facebook that the army had been sent to the river without radios. Neither offered evidence. It is widely believed in the capital that the government will call early elections. Polls suggest that it would lose them. The finance minister has acknowledged as much, according to two people who attended a closed meeting on Thursday.

What happens next depends on the weather as much as on politics. Military historians point to the winter of 1993, when snow closed the passes for eleven weeks. Whether the generals read history is another matter. Asked by a journalist if he expected a quiet winter, the chief of staff smiled. “I expect a winter,” he said. The International Crisis Group, in a briefing released this week, urged both governments to reopen the hotline, arguing that most incidents begin with a misunderstanding. Officials in Tbilisi have not commented. The United Nations recognised neither declaration and postponed its mission.
`,
  [
    ['defence ministry', 'said', 'mixed', 'its positions had come under fire “at least nine times.”'],
    ['Aslan Tarba', 'called', 'mixed', 'the accusation “a fairy tale for foreign diplomats.”'],
    ['Tarba', 'told', 'indirect', 'his forces had not left their trenches'],
    ['diplomats', 'say', 'indirect', 'neither account can be verified'],
    ['Kremlin', 'says', 'indirect', 'it was a technical matter'],
    ['Nino Abashidze', 'said', 'direct', '“You do not lose forty passports by accident,”'],
    ['Nino Abashidze', 'argued', 'indirect', 'Moscow wants the line to stay unobserved'],
    ['Nino Abashidze', 'added', 'indirect', 'a second round of talks, she added, would fail for the same reason'],
    ['Davit Lomidze', 'vowed', 'indirect', 'to respond to every shot', 'optional'],
    ['opposition', 'accused', 'indirect', "him of gambling with soldiers' lives", 'optional'],
    ['Maria Kiknadze', 'wrote', 'indirect', 'the army had been sent to the river without radios'],
    [null, 'believed', 'indirect', 'the government will call early elections', 'optional'],
    ['Polls', 'suggest', 'indirect', 'it would lose them'],
    ['people', 'according to', 'indirect', 'The finance minister has acknowledged as much'],
    [
      'historians',
      'point to',
      'indirect',
      'the winter of 1993, when snow closed the passes for eleven weeks',
      'optional',
    ],
    ['chief of staff', 'said', 'direct', '“I expect a winter,”'],
    ['International Crisis Group', 'urged', 'indirect', 'both governments to reopen the hotline', 'optional'],
    ['International Crisis Group', 'arguing', 'indirect', 'most incidents begin with a misunderstanding'],
  ],
);
