import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const MOST_AT_FIRST = 250_000;

/** Fails a build whose first page needs more JavaScript than we allow, in gzipped bytes. */
function sizeLimit(): Plugin {
  return {
    name: 'baton-size-limit',
    apply: 'build',
    generateBundle(_options, bundle) {
      const needed = new Set<string>();
      const need = (name: string) => {
        const chunk = bundle[name];
        if (chunk?.type === 'chunk' && !needed.has(name)) {
          needed.add(name);
          chunk.imports.forEach(need);
        }
      };
      Object.values(bundle).forEach((chunk) => chunk.type === 'chunk' && chunk.isEntry && need(chunk.fileName));
      let bytes = 0;
      for (const name of needed) {
        const chunk = bundle[name];
        bytes += chunk?.type === 'chunk' ? gzipSync(chunk.code).length : 0;
      }
      const words = `first JavaScript ${Math.round(bytes / 1000)} kB gzip in ${needed.size} files, ${MOST_AT_FIRST / 1000} allowed`;
      if (bytes > MOST_AT_FIRST) {
        this.error(words);
      }
      console.info(words);
    },
  };
}

const server = process.env.BATON_URL ?? 'http://localhost:8080';

export default defineConfig({
  base: '/console/',
  plugins: [react(), sizeLimit()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': server, '/webauthn': server, '/login': server, '/logout': server } },
  build: { outDir: 'dist', emptyOutDir: true },
  test: { environment: 'jsdom' },
});
