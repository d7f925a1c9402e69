/** What the command says with its exit code. */
export const exitFine = 0
/** Something was found: a broken gate, a budget, a trigger, a difference. */
export const exitFinding = 1
/** The input or the arguments cannot be used. */
export const exitUnusable = 2
