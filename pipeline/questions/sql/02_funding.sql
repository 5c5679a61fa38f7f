-- zh: 谁得到多少资金，由谁出，何时，有什么条件？
-- en: Who gets how much money, from whom, when, on what condition?
-- recipient: 受益者名称中的字 | a word in the name of the recipient | 城市
-- year: 发文年份 | year of issue | | number
SELECT notice, recipient, role, text AS amount, yuan, payer, year, condition,
    nullif(regexp_extract(quote, '(?:剩余|其余|余下|尾款|余款)[^，；。]*'), '') AS rest, purpose, quote, notice_id, id
FROM amounts
WHERE role IN ('grant', 'instalment', 'cap', 'total')
    AND ($recipient IS NULL OR contains(concat(recipient, ' ', per), $recipient))
    AND ($year IS NULL OR issue_year = $year::BIGINT)
ORDER BY notice_id, span.start
