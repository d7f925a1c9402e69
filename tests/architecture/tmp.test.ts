import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { findUnreached } from './find-unreached.ts'
test('x', () => {
  const files = new Map(readdirSync('src',{recursive:true,encoding:'utf8'}).map(p=>'src/'+p).filter(p=>/\.(ts|tsx|mjs)$/.test(p)&&!p.endsWith('.d.ts')).map(p=>[p,readFileSync(p,'utf8')]))
  files.set('vite.config.ts',readFileSync('vite.config.ts','utf8'))
  console.log(findUnreached(files,['src/app/main.tsx','src/cli/berth.ts','src/cli/serve.ts','src/cli/start.mjs','src/cli/run-berth.mjs','vite.config.ts']).join('\n'))
})
