package org.massreview.transfer.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Words;
import org.massreview.transfer.Progress;
import org.massreview.transfer.Register;
import org.massreview.transfer.Serial;
import org.massreview.transfer.State;
import org.massreview.transfer.Transfer;
import org.springframework.stereotype.Component;

/** Puts transfers into the words of whoever looks. */
@Component
class TransferViews {

    private final Words words;

    TransferViews(Words words) {
        this.words = words;
    }

    TransferredView transferred(Transfer transfer, @Nullable Locale locale) {
        return new TransferredView(
                transfer.serial().toString(), transfer.state().name(), text(transfer.state(), locale));
    }

    RegisterView register(Register register, @Nullable Locale locale) {
        return new RegisterView(
                register.transfers().stream()
                        .map(transfer -> view(transfer, locale))
                        .toList(),
                gaps(register));
    }

    private static List<String> gaps(Register register) {
        return register.gaps().stream().map(Serial::toString).toList();
    }

    TransferView view(Transfer transfer, @Nullable Locale locale) {
        return new TransferView(
                transfer.serial().toString(),
                transfer.complaint(),
                transfer.lane().name(),
                words.say("transfer.lane." + transfer.lane(), locale),
                given(transfer.reason()),
                transfer.state().name(),
                text(transfer.state(), locale),
                local(transfer.preparedAt()),
                transfer.digest(),
                transfer.bytes(),
                transfer.fingerprint(),
                transfer.demonstration(),
                transfer.steps().stream()
                        .map(step -> new TransferView.StepView(
                                step.state().name(), text(step.state(), locale), local(step.at()), given(step.words())))
                        .toList());
    }

    ProgressView progress(Progress progress, @Nullable Locale locale) {
        return new ProgressView(
                progress.register().transfers().stream()
                        .map(transfer -> row(transfer, locale))
                        .toList(),
                gaps(progress.register()),
                progress.waiting(),
                progress.fingerprint(),
                progress.demonstration());
    }

    ProgressView.RowView row(Transfer transfer, @Nullable Locale locale) {
        return new ProgressView.RowView(
                transfer.serial().toString(),
                transfer.state().name(),
                text(transfer.state(), locale),
                transfer.steps().stream()
                        .map(step -> new ProgressView.StepView(step.state().name(), local(step.at())))
                        .toList());
    }

    private String text(State state, @Nullable Locale locale) {
        return words.say("transfer.state." + state, locale);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryDesk.ZONE).toOffsetDateTime();
    }
}
