// The comments that zonerep itself writes into a file that it carries on to the next year.

/** How each of their lines begins: what last year's file said, for the writer to look at. */
export const REMINDER = '# 去年：';
