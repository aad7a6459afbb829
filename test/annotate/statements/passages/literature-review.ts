import { passage } from './passage.ts';

export const literatureReview = passage(
  'literature review',
  `Who May Refuse: Neighbourhood Councils Compared

2 Literature Review

Scholarship on neighbourhood councils falls into two camps. The first holds that councils deepen democracy. In an influential study, Brandt (2007) argues that residents who deliberate together learn to trust officials; her claim that “small rooms make large citizens” (Brandt 2007, 14) has been repeated ever since. Similarly, Okoye and Lindqvist (2011) find that turnout rises by six points where councils control a budget. As Tanaka (2013, 88) puts it, participation is “less a gift than a habit.”

The second camp is more sceptical. For Moreau (2009), councils merely extend the reach of the ruling party. He contends that meetings are scripted in advance and, drawing on minutes from forty towns, shows that residents spoke for less than a tenth of the time. Moreau's argument that the state “outsources its own legitimacy” (2009, 131) is shared by Sato (2012), who suggests that members are recruited from party lists. It has been objected that such findings do not travel beyond one-party states (Lindqvist 2015). Whether they do remains an open question. Critics of both camps, notably Petrescu (2016), point out that neither distinguishes between appointed and elected councils.

There is disagreement about causes as well. According to Brandt, the decisive factor is the size of the town. Others attribute the variation to income (Tanaka 2013; Sato 2012). Petrescu rejects both explanations: “What is measured as size,” she writes, “is usually history” (2016, 52). The view that history matters was first put forward by Hollis (1988), according to whom towns with medieval charters still vote differently. “Charters outlive those who sign them” (Hollis 1988, 9). His thesis was tested by Okoye (2014), who interviewed mayors in three provinces and compared their budgets. She concluded that charters explain little once wealth is taken into account.

This article builds on the sceptical camp. I argue that councils matter where they can refuse. We do not deny that deliberation has effects, but we study who is allowed to speak.

References

Brandt, Karin (2007). Small Rooms. London: Placeholder Press.

Hollis, Edwin (1988). Charters and Towns. Oxford: Placeholder Press.

Lindqvist, Per (2015). “What Travels”. Journal of Imaginary Politics 3 (2), 44–61.

Moreau, Luc (2009). The Borrowed State. Paris: Éditions Exemple.

Okoye, Ada (2014). “Testing Charters”. Journal of Imaginary Politics 2 (1), 5–29.

Okoye, Ada and Per Lindqvist (2011). “Budgets and Ballots”. Review of Invented Studies 7, 101–120.

Petrescu, Ioana (2016). Appointed or Elected? Bucharest: Exemplar.

Sato, Haruki (2012). Party Lists. Tokyo: Placeholder Press.

Tanaka, Emi (2013). Habits of Participation. Kyoto: Placeholder Press.
`,
  [
    ['first', 'holds', 'indirect', 'councils deepen democracy', 'optional'],
    ['Brandt', 'argues', 'indirect', 'residents who deliberate together learn to trust officials'],
    ['Brandt', 'claim', 'direct', '“small rooms make large citizens”'],
    ['Okoye and Lindqvist', 'find', 'indirect', 'turnout rises by six points where councils control a budget'],
    ['Tanaka', 'puts it', 'mixed', 'participation is “less a gift than a habit.”'],
    ['Moreau', 'For', 'indirect', 'councils merely extend the reach of the ruling party'],
    ['Moreau', 'contends', 'indirect', 'meetings are scripted in advance'],
    ['Moreau', 'shows', 'indirect', 'residents spoke for less than a tenth of the time'],
    ['Moreau', 'argument', 'mixed', 'the state “outsources its own legitimacy”'],
    ['Sato', 'suggests', 'indirect', 'members are recruited from party lists'],
    ['Lindqvist', 'objected', 'indirect', 'such findings do not travel beyond one-party states'],
    ['Critics', 'point out', 'indirect', 'neither distinguishes between appointed and elected councils'],
    ['Brandt', 'According to', 'indirect', 'the decisive factor is the size of the town'],
    ['Others', 'attribute', 'indirect', 'the variation to income', 'optional'],
    ['Petrescu', 'writes', 'direct', '“What is measured as size,” she writes, “is usually history”'],
    ['Hollis', 'put forward', 'indirect', 'history matters'],
    ['Hollis', 'according to', 'indirect', 'towns with medieval charters still vote differently'],
    ['Hollis', null, 'direct', '“Charters outlive those who sign them”'],
    ['Okoye', 'concluded', 'indirect', 'charters explain little once wealth is taken into account'],
    ['Varga', 'argue', 'indirect', 'councils matter where they can refuse', 'optional'],
    ['Varga', 'deny', 'indirect', 'deliberation has effects', 'optional'],
  ],
  ['Ilse Varga'],
);
