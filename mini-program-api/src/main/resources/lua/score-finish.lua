-- Makes the generation that was built the one that is read.
-- KEYS: 1 the generation that is read, 2 the generation that is being built
-- ARGV: 1 the generation that was built
-- Returns 1, or 0 when it is no longer the one being built.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2])
return 1
