import { z } from 'zod';

export const statementOptions = z.strictObject({
  citedParaphrases: z
    .boolean()
    .default(false)
    .describe('also take sentences that only a citation attributes and that quote nothing'),
});
export type StatementOptions = z.infer<typeof statementOptions>;
