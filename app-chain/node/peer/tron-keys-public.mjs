import { measure } from './tron-keys.mjs';

measure('public');
