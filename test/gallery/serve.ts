/** `npm run gallery`: every state of the pane side by side, in both languages and themes. */
import { buildGallery, serveGallery } from './build';

await buildGallery();
const { address } = await serveGallery(Number(process.env['PORT'] ?? 3301));
console.log(`\n  ${address}\n`);
