// Loaded before everything else (`node --import`): plain JavaScript, so that an old Node can still read it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Kindred needs Node 22.18 or newer and this is ${process.versions.node}. On Linux and Windows (x64) "npm ci" brings ` +
      'Node 24 along: run it without --omit=optional. Elsewhere install a newer Node.\n',
  );
  process.exit(1);
}
