import { measure } from './tron-sign.mjs';

measure('native');
