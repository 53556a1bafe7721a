// Specs look at answers, not at logs.
process.env['LOG_LEVEL'] = 'silent';
