// Tests are not timed: a busy machine may take long. What hangs is stopped all the same.
jest.setTimeout(300_000);
