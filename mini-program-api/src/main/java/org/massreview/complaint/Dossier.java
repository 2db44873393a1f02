package org.massreview.complaint;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Dossier(
        Complaint complaint,
        List<Entry> timeline,
        List<UUID> photos,
        @Nullable String phone) {}
