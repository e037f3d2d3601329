import { measure } from './sign.mjs';

measure('token');
