package org.massreview.directory;

/**
 * 校验位: the check digit of ISO 7064 MOD 11,10, which finds every single wrong digit and nearly every exchange of neighbours.
 * Each kind of number adds a shift of its own, so that the number of one kind is never a right number of another.
 */
public enum CheckDigit {
    /** 窗口短码. */
    WINDOW(0),
    /** 绑定码. */
    BINDING(3),
    /** 投诉件编号. */
    COMPLAINT(5);

    private final int shift;

    CheckDigit(int shift) {
        this.shift = shift;
    }

    /** @param digits the number without its check digit */
    public String behind(String digits) {
        int product = 10;
        for (char digit : digits.toCharArray()) {
            int sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return Integer.toString((11 - product + shift) % 10);
    }

    /** @param code at least two digits, the last one the check digit */
    public boolean checks(String code) {
        return code.endsWith(behind(code.substring(0, code.length() - 1)));
    }
}
