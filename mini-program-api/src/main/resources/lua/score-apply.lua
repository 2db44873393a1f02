-- Writes absolute counts of window days, if newer, and moves every sum above them by the difference.
-- KEYS: 1 the generation that is read, 2 the generation that is being built
-- ARGV: 1 rows as JSON, 2 the generation to fill, or '' for live changes (both generations)
-- Returns the number of rows that were newer; -1 when the generation to fill is no longer being built.
local rows = cjson.decode(ARGV[1])
local generations = {}
if ARGV[2] ~= '' then
  if redis.call('GET', KEYS[2]) ~= ARGV[2] then return -1 end
  generations[1] = ARGV[2]
else
  local current = redis.call('GET', KEYS[1])
  if current then generations[#generations + 1] = current end
  local building = redis.call('GET', KEYS[2])
  if building then generations[#generations + 1] = building end
end

local function reviews(key)
  local n = 0
  for _, count in ipairs(redis.call('HMGET', key, 'l1', 'l2', 'l3', 'l4', 'l5')) do
    n = n + (tonumber(count) or 0)
  end
  return n
end

local function apply(generation, row)
  local prefix = '{massreview}:s:' .. generation .. ':'
  local own = prefix .. 'w:' .. row.w .. ':' .. row.d
  local old = {}
  local flat = redis.call('HGETALL', own)
  for i = 1, #flat, 2 do old[flat[i]] = tonumber(flat[i + 1]) end
  if old.v and old.v >= row.v then return 0 end

  local differences = {}
  for name, count in pairs(row.n) do
    local difference = count - (old[name] or 0)
    if difference ~= 0 then differences[name] = difference end
  end
  for name, count in pairs(old) do
    if name ~= 'v' and name ~= 'days' and row.n[name] == nil and count ~= 0 then differences[name] = -count end
  end

  for _, place in ipairs({'w:' .. row.w, 't:' .. row.t, 'c:' .. row.c, 'y:' .. row.y}) do
    local base = prefix .. place .. ':'
    local day = base .. row.d
    local before = reviews(day)
    for name, difference in pairs(differences) do
      redis.call('HINCRBY', day, name, difference)
      redis.call('HINCRBY', base .. string.sub(row.d, 1, 6), name, difference)
      redis.call('HINCRBY', base .. string.sub(row.d, 1, 4), name, difference)
    end
    local after = reviews(day)
    local step = 0
    if before == 0 and after > 0 then step = 1 end
    if before > 0 and after == 0 then step = -1 end
    if step ~= 0 then
      redis.call('HINCRBY', day, 'days', step)
      redis.call('HINCRBY', base .. string.sub(row.d, 1, 6), 'days', step)
      redis.call('HINCRBY', base .. string.sub(row.d, 1, 4), 'days', step)
    end
  end
  redis.call('HSET', own, 'v', row.v)
  return 1
end

local newer = 0
for _, generation in ipairs(generations) do
  for _, row in ipairs(rows) do newer = newer + apply(generation, row) end
end
return newer
