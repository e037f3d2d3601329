import { measure } from './keys.mjs';

measure('public');
