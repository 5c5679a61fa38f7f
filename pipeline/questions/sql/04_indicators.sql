-- zh: 哪些指标出现在不止一份公文里，各年的数值是多少？
-- en: Which indicators stand in more than one notice, with which values by year?
-- word: 指标名称中的字 | a word in the name of the indicator |
SELECT indicator_id, issue_year, notice, text, comparator, value, value_max, unit, basis, notice_id, id
FROM targets
WHERE indicator_id IN (SELECT indicator_id FROM targets GROUP BY indicator_id HAVING count(DISTINCT notice_id) > 1)
    AND ($word IS NULL OR contains(indicator_id, $word))
ORDER BY indicator_id, issue_year, notice_id, span.start
