import react from '@vitejs/plugin-react';

/** How the pages are bundled, for the build and for development alike. */
export function viteConfig(root) {
  return {
    configFile: false,
    root: `${root}/web`,
    cacheDir: `${root}/node_modules/.vite/web`,
    plugins: [react()],
    build: {
      target: 'es2022',
      emptyOutDir: true,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        output: {
          codeSplitting: {
            // What every page needs changes less often than our own code and is kept by browsers across releases.
            groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ }],
          },
        },
      },
    },
  };
}
