-- Adds the buckets of each place up, all at one moment.
-- KEYS: 1 the generation that is read
-- ARGV: 1 the number of buckets, then the buckets, then the places as kind:code
-- Returns one string for each place, "name count name count …"; nothing when there is no generation to read.
local generation = redis.call('GET', KEYS[1])
if not generation then return false end
local buckets = tonumber(ARGV[1])
local answers = {}
for i = 2 + buckets, #ARGV do
  local base = '{massreview}:s:' .. generation .. ':' .. ARGV[i] .. ':'
  local sums = {}
  for b = 2, 1 + buckets do
    local flat = redis.call('HGETALL', base .. ARGV[b])
    for f = 1, #flat, 2 do
      if flat[f] ~= 'v' then sums[flat[f]] = (sums[flat[f]] or 0) + tonumber(flat[f + 1]) end
    end
  end
  local parts = {}
  for name, sum in pairs(sums) do
    if sum ~= 0 then
      parts[#parts + 1] = name
      parts[#parts + 1] = string.format('%d', sum)
    end
  end
  answers[#answers + 1] = table.concat(parts, ' ')
end
return answers
