package news.synoptic.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import news.synoptic.Dated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodecTest {
  record Old(String name, int gone) {}

  record New(String name, List<String> more, @Nullable LocalDate day, int number) {
    New {
      more = List.copyOf(more);
    }
  }

  @Test
  void readsWhatWasWrittenBeforeARecordGainedAndLostComponents() {
    assertThat(Codec.read(Codec.write(new Old("Ada", 1)), New.class))
        .isEqualTo(new New("Ada", List.of(), null, 0));
  }

  @Test
  void keepsATimeInItsOwnZone() {
    Dated dated =
        new Dated(OffsetDateTime.parse("2026-11-05T10:00:00+09:00"), Dated.Precision.TIME, "text");
    assertThat(Codec.read(Codec.write(dated), Dated.class)).isEqualTo(dated);
  }
}
