import { expect, test } from 'vitest';
import { paragraphs } from '../../../src/layers/paragraphs.ts';
import { sentences } from '../../../src/layers/sentences.ts';
import { zones } from '../../../src/layers/zones.ts';
import { annotateWith } from '../../support/annotate.ts';

const ARTICLE = `# Trade unions and the state

## 1 Introduction

This article examines how trade unions deal with ministries. It asks when they cooperate.

The paper is organised as follows. Section two reviews the literature. Section three presents the cases.

## 2 Earlier studies

Carter (2003) argues that unions depend on parties. According to Lee, this holds for small unions only (Lee 2005, 4).

## 3 Two decades of reform

In the 1990s the unions lost half of their members. The law was adopted in 1999 and the old federation was dissolved in 2001.

We conducted semi-structured interviews with twelve officials. The interviews were recorded and transcribed.

Most respondents stated that the fees were too high. As Table 2 shows, 40 per cent of them left.

## 4 Conclusion

In sum, this article has shown that ministries prefer weak partners.

Further research is needed on local unions. It remains to be seen whether the new law will change this.
`;

const document = annotateWith(['references', 'stance', 'dates', 'zones'], ARTICLE, {}, 'article.md');
const roles = new Map(document.layer(zones).map(({ value }) => [value.target, value.role]));
const roleOf = (start: string) =>
  roles.get(document.layer(paragraphs).find((paragraph) => document.text.startsWith(start, paragraph.start))?.id ?? '');

test.each([
  ['This article examines', 'aim'],
  ['The paper is organised', 'outline'],
  ['Carter (2003)', 'other-work'],
  ['In the 1990s', 'background'],
  ['We conducted', 'method'],
  ['Most respondents', 'evidence'],
  ['In sum', 'conclusion'],
  ['Further research', 'outlook'],
])('the paragraph "%s …" is %s', (start, role) => {
  expect(roleOf(start)).toBe(role);
});

test('every paragraph and every sentence of the body has one zone, with its reasons', () => {
  const targets = [...document.layer(paragraphs), ...document.layer(sentences)].map(({ id }) => id);
  const zoned = document.layer(zones);
  expect(zoned.map(({ value }) => value.target).sort()).toEqual(targets.sort());
  for (const { evidence, confidence } of zoned) {
    expect(evidence?.length).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThan(0);
  }
});

test('Russian cues are read too', () => {
  const russian = annotateWith(
    ['zones'],
    'Цель данной статьи — показать, как профсоюзы ведут переговоры с властями.',
    {},
    'a.txt',
  );
  expect(russian.layer(zones)[0]?.value.role).toBe('aim');
});
