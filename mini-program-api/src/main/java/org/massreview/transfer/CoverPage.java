package org.massreview.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.massreview.directory.PosterType;

/**
 * 移送单: the page on top of a package, for whoever reads paper. Its words stand here, as those of posters do: it is one
 * document in one language. The same case file makes the same bytes.
 */
final class CoverPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private CoverPage() {}

    /** Blocking and CPU-bound: reads the font (7 MB). */
    static byte[] print(CaseFile file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("移送单 " + file.serial());
            document.getDocumentCatalog().setLanguage("zh-CN");
            document.setDocumentId((long) file.serial().hashCode()); // otherwise it is drawn from the clock
            try (CoverPen pen = new CoverPen(document, PosterType.of(document))) {
                draw(pen, file);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void draw(CoverPen pen, CaseFile file) throws IOException {
        CaseFile.Matter matter = file.complaint();
        pen.title("问题线索移送单");
        pen.line("移送编号", file.serial());
        pen.line("移送时间", minute(file.preparedAt()));
        pen.line("移送方式", file.lane() == Lane.DIRECT ? "直通移送（群众反映的问题属于直通纪检监察的情形）" : "决定移送");
        if (!file.reason().isEmpty()) {
            pen.line("移送理由", file.reason());
        }
        pen.heading("反映的问题");
        pen.line("投诉件编号", matter.number());
        pen.line("窗口", matter.county().name() + " " + matter.window().name()); // which names the township
        pen.line("问题", matter.tags().stream().map(CaseFile.Named::name).collect(Collectors.joining("、")));
        pen.line("提交时间", minute(matter.openedAt()));
        pen.line("群众原话", matter.words());
        rated(pen, file);
        pen.line("联系电话", file.phone() == null ? "未留" : file.phone());
        pen.heading("办理经过");
        for (CaseFile.Step step : file.timeline()) {
            pen.line(minute(step.at()), said(step));
        }
        pen.heading("附件");
        pen.line("数据文件", "complaint.json");
        pen.line("照片", file.evidence().isEmpty() ? "无" : file.evidence().size() + " 张（evidence 文件夹）");
        pen.line("校验清单", "manifest.json，逐个列出以上文件的 SHA-256");
    }

    private static void rated(CoverPen pen, CaseFile file) throws IOException {
        CaseFile.Rated review = file.review();
        if (review != null) {
            pen.line("评价", "%s（%s）%s".formatted(review.levelText(), review.serviceDay(), aspects(review.aspects())));
        }
    }

    private static String aspects(Map<String, Integer> aspects) {
        return aspects.entrySet().stream()
                .map(aspect -> aspectName(aspect.getKey()) + " " + aspect.getValue())
                .collect(Collectors.joining("，"));
    }

    private static String aspectName(String aspect) {
        return switch (aspect) {
            case "EFFECTIVENESS" -> "办事成效";
            case "EXPERIENCE" -> "办事体验";
            case "ABILITY" -> "服务能力";
            case "CONDUCT" -> "工作作风";
            default -> aspect;
        };
    }

    private static String said(CaseFile.Step step) {
        return List.of(
                        step.partyText() + " " + step.actionText(),
                        step.words(),
                        step.rootCause() == null ? "" : "原因：" + step.rootCause(),
                        step.outcome() == null ? "" : "结果：" + step.outcome())
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String minute(OffsetDateTime at) {
        return MINUTE.format(at);
    }
}
