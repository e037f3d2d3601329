import { measure } from './keys.mjs';

measure('private');
