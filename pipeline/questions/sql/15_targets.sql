-- zh: 定了哪些量化指标？
-- en: Which figures have to be reached?
-- year: 发文年份 | year of issue | | number
-- word: 指标中的字 | a word in the indicator |
SELECT notice, array_to_string(indicator, '、') AS indicator, text, comparator, value, value_max, unit, basis, period, notice_id, id
FROM targets
WHERE ($year IS NULL OR issue_year = $year::BIGINT) AND ($word IS NULL OR contains(array_to_string(indicator, ' '), $word))
ORDER BY notice_id, span.start
