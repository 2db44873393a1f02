package org.massreview.citizen;

import java.util.regex.Pattern;

/** 去标识: words without what gives their author away, as far as patterns can find it. */
public final class Masked {

    private static final Pattern NUMBERS = Pattern.compile("[0-9A-Za-z_@.-]*[0-9][0-9A-Za-z_@.-]{4,}|\\S+@\\S+");
    private static final Pattern NAMES =
            Pattern.compile("((?:我|他|她|本人|老公|老婆|妈|爸|儿子|女儿|姑娘|娃)?(?:叫|名叫|姓名[是:：]?|名字[是:：]?|我是))[\\p{IsHan}·]{2,4}");
    private static final Pattern TITLED =
            Pattern.compile("[\\p{IsHan}]{1,2}(?=(?:主任|书记|镇长|所长|科长|局长|站长|队长|医生|老师|师傅|会计|大姐|大哥|大爷|婆婆|某))");

    private Masked() {}

    /** Without numbers of five characters or more, addresses, and names after "我叫". */
    public static String author(String words) {
        return NAMES.matcher(NUMBERS.matcher(words).replaceAll("#")).replaceAll("$1××");
    }

    /** Without the names before a title, too. */
    public static String everybody(String words) {
        return TITLED.matcher(author(words)).replaceAll("×");
    }
}
