import { measure } from './sign.mjs';

measure('native');
