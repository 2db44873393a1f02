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

-- Adds differences to one place's day, month and year, and counts a day that becomes or ceases to be one with reviews.
local function add(base, day, differences)
  local before = reviews(base .. day)
  local buckets = {base .. day, base .. string.sub(day, 1, 6), base .. string.sub(day, 1, 4)}
  for name, difference in pairs(differences) do
    if difference ~= 0 then
      for _, bucket in ipairs(buckets) do redis.call('HINCRBY', bucket, name, difference) end
    end
  end
  local after = reviews(base .. day)
  local step = 0
  if before == 0 and after > 0 then step = 1 end
  if before > 0 and after == 0 then step = -1 end
  if step ~= 0 then
    for _, bucket in ipairs(buckets) do redis.call('HINCRBY', bucket, 'days', step) end
  end
end

-- A window is written at once. The places above it are gathered: one batch has many windows of few places.
local function apply(prefix, row, above)
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

  add(prefix .. 'w:' .. row.w .. ':', row.d, differences)
  for _, place in ipairs({'t:' .. row.t, 'c:' .. row.c, 'y:' .. row.y}) do
    local name = place .. ':' .. row.d
    local gathered = above[name] or {base = prefix .. place .. ':', day = row.d, differences = {}}
    above[name] = gathered
    for field, difference in pairs(differences) do
      gathered.differences[field] = (gathered.differences[field] or 0) + difference
    end
  end
  redis.call('HSET', own, 'v', row.v)
  return 1
end

local newer = 0
for _, generation in ipairs(generations) do
  local above = {}
  for _, row in ipairs(rows) do newer = newer + apply('{massreview}:s:' .. generation .. ':', row, above) end
  for _, gathered in pairs(above) do add(gathered.base, gathered.day, gathered.differences) end
end
return newer
