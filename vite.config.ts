// Builds the workbench for any static host, and lists the kinds of test that run without a browser.
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

const kindsOfTest = ['unit', 'property', 'facts', 'golden', 'architecture'];

export default defineConfig({
  base: './',
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: { target: 'baseline-widely-available', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  server: { host: 'localhost' },
  test: {
    projects: kindsOfTest.map((kind) => ({
      extends: true,
      test: { name: kind, include: [`tests/${kind}/**/*.test.{ts,tsx}`], environment: 'node' },
    })),
  },
});
