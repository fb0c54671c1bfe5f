import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Fails the build when what a shopper has to load is larger than promised. */
function atMost(bytes: number, ofType: RegExp): Plugin {
  return {
    name: 'baton-size',
    generateBundle(_, files) {
      let size = 0;
      for (const [name, file] of Object.entries(files)) {
        if (ofType.test(name)) {
          size += gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;
        }
      }
      console.log(`widget: ${size} bytes of ${bytes} (gzip)`);
      if (size > bytes) {
        this.error(`${size} bytes with gzip, and ${bytes} are allowed`);
      }
    },
  };
}

/** The loader, one file with a name that never changes; and the chat, with names that say what is in them. */
export default defineConfig(({ mode }) =>
  mode === 'loader'
    ? {
        plugins: [atMost(5 * 1024, /\.js$/)],
        build: {
          outDir: here('dist'),
          emptyOutDir: true,
          target: 'es2022',
          lib: { entry: here('src/loader/main.ts'), formats: ['iife'], name: 'BatonWidget', fileName: () => 'widget.js' },
        },
      }
    : {
        plugins: [preact({ devToolsEnabled: false }), atMost(40 * 1024, /\.(js|css)$/)],
        root: here('src/chat'),
        build: {
          outDir: here('dist/widget'),
          emptyOutDir: true,
          target: 'es2022',
          modulePreload: { polyfill: false },
          rollupOptions: { input: here('src/chat/chat.html') },
        },
        base: '/widget/',
        test: { root: here('src'), environment: 'jsdom' },
      },
);
