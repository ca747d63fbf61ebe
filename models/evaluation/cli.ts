/** `npm run evaluate`: judges every model family on sessions in the public text forms; see command/. */
import { main } from './command/main.ts';

process.exitCode = await main(process.argv.slice(2));
