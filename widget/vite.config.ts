import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    lib: { entry: 'src/loader.ts', formats: ['iife'], name: 'BatonWidget', fileName: () => 'widget.js' },
  },
  test: { environment: 'jsdom', passWithNoTests: true },
});
