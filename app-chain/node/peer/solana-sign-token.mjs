import { measure } from './solana-sign.mjs';

await measure('token');
