//! Units that headers alone name: Chinese measure words, and quotients by what is measured.

/// Measure words of one sign, in both scripts; in a cell such a sign may end a name.
const SIGNS: &str = "个個家次批场場人名户戶项項条條件套支只隻包座部册冊本辆輛台臺艘架所间間天岁歲头頭羽株例张\
    張床股份倍分篇枚棵粒块塊段层層幅栋棟幢宗起封笔筆票席班届屆站处處位群尾匹瓶箱袋桶盒盘盤卷\
    组組对對双雙盏盞节節顶頂片朵盆首则則度秒刻斤克吨噸升亩畝顷頃点點轮輪趟元角里门門口期种種\
    尺寸円원명개건대호곳";

/// Measure words of several signs.
const WORDS: [&str; 58] = [
    "人次",
    "架次",
    "车次",
    "車次",
    "班次",
    "场次",
    "場次",
    "艘次",
    "辆次",
    "輛次",
    "件次",
    "卷次",
    "床位",
    "车位",
    "車位",
    "课时",
    "学时",
    "學時",
    "学分",
    "學分",
    "人日",
    "人天",
    "人年",
    "间夜",
    "卷册",
    "标箱",
    "标准箱",
    "平米",
    "英里",
    "海里",
    "英尺",
    "公分",
    "毫米",
    "厘米",
    "分米",
    "毫升",
    "毫克",
    "微克",
    "公升",
    "公頃",
    "公噸",
    "小時",
    "分鐘",
    "分钟",
    "马力",
    "千卡",
    "大卡",
    "分贝",
    "兆瓦",
    "千伏",
    "千焦",
    "立方",
    "标准立方米",
    "立方公尺",
    "平方公尺",
    "公尺",
    "載重噸",
    "载重吨",
];

/// What multiplies a measure word.
const MULTIPLES: [&str; 14] =
    ["万", "萬", "亿", "億", "千", "百", "十", "百万", "만", "억", "조", "천", "백만", "천만"];

/// Words of units in other languages than those of [composed](super::composed).
const OTHERS: [&str; 54] = [
    "h",
    "ppm",
    "ppb",
    "hpa",
    "kpa",
    "gb",
    "mb",
    "tb",
    "kcal",
    "mmhg",
    "knots",
    "µg/m³",
    "µg/m3",
    "cm³",
    "percentage point",
    "prozentpunkte",
    "prozentpunkt",
    "%-punkte",
    "punti percentuali",
    "puntos porcentuales",
    "points de pourcentage",
    "pontos percentuais",
    "procentenheter",
    "procentpoint",
    "procentpunten",
    "procentní body",
    "punkty procentowe",
    "p.p.",
    "p. p.",
    "п.п.",
    "п. п.",
    "pct.-point",
    "yüzde puan",
    "%p",
    "%포인트",
    "ポイント",
    "osoba",
    "osoby",
    "osób",
    "obyv.",
    "ludzi",
    "kişi",
    "वर्ग किमी",
    "लाख",
    "करोड़",
    "हजार",
    "रुपये",
    "प्रतिशत",
    "टन",
    "invånare",
    "inwoners",
    "innbyggere",
    "tys. osób",
    "bin kişi",
];

/// Tells whether a text in brackets behind a name, or on a line of its own, is such a unit;
/// `is_unit` knows those that multiples stand before.
pub(super) fn names_measure_word(text: &str, is_unit: fn(&str) -> bool) -> bool {
    let mut signs = text.chars();
    let is_sign = |word: &str| {
        let mut signs = word.chars();
        signs.next().is_some_and(|sign| SIGNS.contains(sign)) && signs.next().is_none()
    };
    let is_word = |word: &str| is_sign(word) || WORDS.contains(&word);
    if signs.next().is_none() {
        return false;
    }
    let of_many = MULTIPLES.iter().filter_map(|multiple| text.strip_prefix(multiple));
    is_word(text)
        || of_many.into_iter().any(|rest| is_word(rest) || is_unit(rest) && !rest.is_empty())
        || OTHERS.contains(&&*text.to_lowercase())
        || is_quotient(text)
}

/// Whether a text is a quotient by what is measured, whatever it counts: obyv./km², 微克/立方米.
fn is_quotient(text: &str) -> bool {
    const BELOW: [&str; 34] = [
        "km²",
        "km2",
        "m²",
        "m2",
        "m³",
        "m3",
        "ha",
        "kg",
        "g",
        "l",
        "L",
        "t",
        "mi²",
        "sq mi",
        "立方米",
        "平方米",
        "平方公里",
        "平方千米",
        "公顷",
        "公頃",
        "亩",
        "畝",
        "升",
        "公升",
        "吨",
        "公斤",
        "千克",
        "小时",
        "小時",
        "分钟",
        "万人",
        "十万人",
        "千人",
        "百人",
    ];
    text.split_once('/').is_some_and(|(top, below)| {
        let top = top.trim();
        let is_short = (1..=10).contains(&top.chars().count()) && !top.contains(' ');
        is_short && !top.contains(|c: char| c.is_ascii_digit()) && BELOW.contains(&below.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::super::units::is_unit;
    use super::*;

    #[test]
    fn measure_words_are_told_from_other_words_in_brackets() {
        for text in ["册", "万架次", "分", "微克/立方米", "obyv./km²", "Prozentpunkte", "百辆"]
        {
            assert!(names_measure_word(text, is_unit), "{text}");
        }
        for text in ["男", "常住", "一季度", "现价", "不含农户", "男/女", "2023", "", "per/90"]
        {
            assert!(!names_measure_word(text, is_unit), "{text}");
        }
    }
}
