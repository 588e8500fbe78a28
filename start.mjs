// The one command: `npm start`. Needs nothing but Node.js and npm; everything else it brings itself.
// No static import stands here: an old Node.js must reach the sentence below instead of stumbling over newer code.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`NODE_TOO_OLD: GOA Cloud needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exitCode = 1;
} else {
  import('./server/build/start.mjs').then(({ start }) => start(process.argv.slice(2)));
}
