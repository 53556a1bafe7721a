import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A page is a chunk, a question and a picture: on two busy cores that takes more than the usual second.
configure({ asyncUtilTimeout: 8000 });
