// A real database and a busy machine with two cores take their time.
jest.setTimeout(30_000);
