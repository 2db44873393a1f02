package org.massreview.browser;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.massreview.journey.Citizens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A bad review and what becomes of it, on three screens, until the one who gave it says that it is solved. */
@BrowserTest
class BadReviewToClosedTest {

    private static final Pattern NUMBER = Pattern.compile("编号 (\\d{5,})");

    @Autowired
    Citizens citizens;

    @Test
    void it_is_answered_found_half_solved_answered_again_and_closed(Visitors visitors) {
        JsonNode window = SmallTown.window(citizens, 8);
        String code = window.get("code").asString();
        Visitor clerk = visitors.telephoneOf("clerk-" + code);
        Visitor township = visitors.deskOf("township-" + code.substring(0, 9));
        Visitor citizen = visitors.citizen()
                .scans(window.get("qr").asString())
                .chooses("非常不满意")
                .ticks("往返跑多次")
                .types("发生了什么", "同一份证明要我跑了三趟")
                .presses("提交评价")
                .isAt("收到了");
        String number = citizen.reads(NUMBER);
        citizen.presses("看办理进度").isAt("办理进度").sees("已经收到").sees("最晚");

        clerk.opens("pages/staff/cases")
                .follows("往返跑多次")
                .isAt("投诉办理")
                .sees("编号 " + number)
                .sees("同一份证明要我跑了三趟");
        clerk.presses("接单").sees("办好了，记下了");
        answers(clerk, "已当面道歉，证明当场补办好了");
        citizen.comesBack().sees("给您的答复").sees("证明当场补办好了").sees("问题解决了吗");
        citizen.presses("部分解决").types("想说的话", "还差一份盖章").presses("确定").sees("正在接着办");

        township.opens("pages/staff/case?number=" + number).sees("还差一份盖章");
        clerk.comesBack().sees("还差一份盖章");
        clerk.presses("开始整改").sees("办好了，记下了");
        answers(clerk, "章已盖好，证明当场交给您了");

        citizen.comesBack().presses("满意，解决了").sees("已经办结");
        township.comesBack().sees("已办结").sees("现在不用您做什么");
        clerk.comesBack().sees("已办结");
    }

    private static void answers(Visitor clerk, String words) {
        clerk.presses("答复群众")
                .types("查到了什么", "您说的情况属实")
                .types("做了什么", words)
                .types("根子在哪里", "新来的同事不熟流程")
                .chooses("立行立改：已经改好")
                .presses("答复群众")
                .sees("答复送出去了");
    }
}
