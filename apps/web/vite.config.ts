import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['WAYMARK_API'] ?? 'http://127.0.0.1:3001';

export default defineConfig({
  plugins: [react()],
  // Our own libraries are read from their sources.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, assetsInlineLimit: 0 },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  // The API compares a request's origin with the address it was asked at: that address is passed on as it is.
  server: { port: 3000, proxy: Object.fromEntries(['/graphql', '/health', '/auth', '/evidence', '/events'].map((path) => [path, { target: api }])) },
});
