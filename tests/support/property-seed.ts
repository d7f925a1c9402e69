/** At the desk properties look elsewhere in every run; a build machine can repeat its run. */
import fc from 'fast-check'

if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 20_261_127 })
