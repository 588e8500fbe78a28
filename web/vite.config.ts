import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

/** Build of the web application: everything from our own origin, the libraries that change seldom in chunks of their own. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: ['chrome100', 'firefox100', 'safari15'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Our own modules do nothing when they are merely imported (the entry excepted), so a public face brings only what is used.
      treeshake: { moduleSideEffects: (id) => /node_modules|main\.tsx|\.css$/.test(id) },
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack)[\\/]/ }],
        },
      },
    },
  },
});
