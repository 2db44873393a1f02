package org.massreview.wechat;

/** 被动回复: the text answered inside the callback; empty words mean {@code success}, which says nothing to the person. */
record PassiveReply(long createdAt, String words) {

    static final String SUCCESS = "success";
    static final PassiveReply SILENT = new PassiveReply(0, "");

    boolean isSilent() {
        return words.isEmpty();
    }

    /** The form in which it is kept: without names, since the repeated delivery brings them again. */
    String kept() {
        return isSilent() ? "" : createdAt + ":" + words;
    }

    static PassiveReply parse(String kept) {
        int colon = kept.indexOf(':');
        return colon < 0 ? SILENT : new PassiveReply(Long.parseLong(kept, 0, colon, 10), kept.substring(colon + 1));
    }

    String xml(Message answered) {
        return "<xml><ToUserName>" + cdata(answered.from()) + "</ToUserName><FromUserName>" + cdata(answered.to())
                + "</FromUserName><CreateTime>" + createdAt
                + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>" + cdata(words) + "</Content></xml>";
    }

    /** The same, encrypted as the platform wants it in compatible and safe mode. */
    static String sealed(String xml, Seal seal, String timestamp, String nonce) {
        String encrypted = seal.encrypt(xml);
        return "<xml><Encrypt>" + cdata(encrypted) + "</Encrypt><MsgSignature>"
                + cdata(seal.sign(timestamp, nonce, encrypted)) + "</MsgSignature><TimeStamp>" + timestamp
                + "</TimeStamp><Nonce>" + cdata(nonce) + "</Nonce></xml>";
    }

    private static String cdata(String text) {
        String safe = text.codePoints().allMatch(PassiveReply::isXml)
                ? text
                : text.codePoints()
                        .filter(PassiveReply::isXml)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return "<![CDATA[" + safe.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    /** Other characters must not stand in XML 1.0 at all, not even escaped. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
