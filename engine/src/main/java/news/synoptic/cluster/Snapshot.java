package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.StoryId;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteReader.BrokenException;
import news.synoptic.cluster.codec.ByteWriter;
import news.synoptic.cluster.gist.Frequencies;
import news.synoptic.cluster.gist.Gist;
import news.synoptic.cluster.saga.Sagas;

/**
 * State ↔ bytes. A stream that goes on from a state that was written and read gives the same events
 * as one that was never cut.
 *
 * <p>{@code SYNS}, version, length; then the window, the stream's day, frequencies, corrections,
 * sagas, stories, articles in the order of arrival; last a checksum. What can be made out of the
 * articles, such as the index, is not written. Other versions are refused: a state lives two weeks,
 * and can be made again out of the articles.
 */
final class Snapshot {
  private static final int MAGIC = 0x53594e53;
  private static final int VERSION = 2;
  private static final int HEAD = 12;
  private static final int CHECKSUM = 4;

  private static final int INDEXED = 1;
  private static final int CORRECTED = 2;

  private Snapshot() {}

  static byte[] write(Memory memory) {
    ByteWriter out = new ByteWriter();
    out.bits32(MAGIC);
    out.bits32(VERSION);
    out.bits32(0);
    window(memory.window, out);
    out.count(memory.sinceRepair);
    memory.today.write(out);
    memory.neighbourhood.frequencies.write(out);
    memory.corrections.write(out);
    memory.stories.sagas.write(out);
    List<Member> live = memory.neighbourhood.live();
    Map<Group, Integer> groups = new LinkedHashMap<>();
    live.forEach(member -> groups.putIfAbsent(member.group(), groups.size()));
    out.count(groups.size());
    groups.keySet().forEach(group -> group(group, out));
    out.count(memory.neighbourhood.floor());
    out.count(live.size());
    for (Member member : live) {
      out.count(groups.getOrDefault(member.group(), 0));
      member(member, out);
    }
    return sealed(Arrays.copyOf(out.bytes(), out.size() + CHECKSUM));
  }

  /** Puts length and checksum where they belong. */
  static byte[] sealed(byte[] bytes) {
    bits32(bytes, HEAD - 4, bytes.length);
    bits32(bytes, bytes.length - CHECKSUM, checksum(bytes));
    return bytes;
  }

  private static void bits32(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> (24 - 8 * i));
    }
  }

  private static int checksum(byte[] bytes) {
    return ByteReader.checksum(bytes, 0, bytes.length - CHECKSUM);
  }

  private static void window(Window window, ByteWriter out) {
    out.count(window.days());
    out.count(window.atLeast());
    out.count(window.atMost());
    out.count(window.repairEvery());
  }

  private static void group(Group group, ByteWriter out) {
    out.words(group.id.value());
    out.count(group.born);
    out.octet(group.touched ? 1 : 0);
    out.count(group.formerly.size());
    group.formerly.forEach(id -> out.words(id.value()));
  }

  private static void member(Member member, ByteWriter out) {
    member.gist.write(out);
    out.bits32(member.arrived);
    out.fraction(member.crowd);
    out.count(member.near.length);
    for (int i = 0; i < member.near.length; i++) {
      out.count(member.near[i]);
      out.fraction(member.odds[i]);
    }
    out.count(member.original == null ? 0 : member.slot - member.original.slot);
    out.octet((member.indexed ? INDEXED : 0) | (member.corrected ? CORRECTED : 0));
  }

  static Memory read(byte[] bytes) throws BrokenException {
    ByteReader in = new ByteReader(bytes);
    if (in.bits32() != MAGIC) {
      throw in.broken("no snapshot of stories: other first letters");
    }
    int version = in.bits32();
    if (version != VERSION) {
      throw in.broken("a snapshot of version " + version + ": want " + VERSION);
    }
    in.whole(in.bits32(), CHECKSUM);
    Window window = new Window(in.count(), in.count(), in.count(), in.count());
    int sinceRepair = in.count();
    Today today = Today.read(in);
    Frequencies frequencies = Frequencies.read(in);
    Corrections corrections = Corrections.read(in);
    Sagas sagas = Sagas.read(in);
    List<Group> groups = groups(in);
    Neighbourhood neighbourhood = new Neighbourhood(frequencies, in.count());
    members(in, groups, neighbourhood);
    Stories stories = new Stories(sagas);
    for (Group group : groups) {
      if (group.members.isEmpty() || !stories.isFree(group)) {
        throw in.broken("story " + group.id + " without articles or with another's name");
      }
      stories.add(group);
    }
    Memory memory = new Memory(window, neighbourhood, stories, corrections, today);
    memory.sinceRepair = sinceRepair;
    return memory;
  }

  private static List<Group> groups(ByteReader in) throws BrokenException {
    int size = in.count(4);
    List<Group> groups = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Group group = new Group(new StoryId(in.words()), in.count());
      group.touched = in.octet() != 0;
      int formerly = in.count(1);
      for (int j = 0; j < formerly; j++) {
        group.formerly.add(new StoryId(in.words()));
      }
      groups.add(group);
    }
    return groups;
  }

  private static void members(ByteReader in, List<Group> groups, Neighbourhood neighbourhood)
      throws BrokenException {
    int size = in.count(20);
    if (neighbourhood.floor() > Integer.MAX_VALUE - size) {
      throw in.broken("a place beyond all places");
    }
    for (int i = 0; i < size; i++) {
      int at = in.count();
      if (at >= groups.size()) {
        throw in.broken("an article in story " + at + " of " + groups.size());
      }
      Member member = member(in, neighbourhood);
      Group group = groups.get(at);
      boolean touched = group.touched;
      group.put(member);
      group.touched = touched;
      neighbourhood.enter(member);
      neighbourhood.index(member);
    }
  }

  private static Member member(ByteReader in, Neighbourhood neighbourhood) throws BrokenException {
    int slot = neighbourhood.next();
    Member member = new Member(slot, Gist.read(in), in.bits32());
    member.crowd = in.fraction32();
    int near = in.count(5);
    member.near = new int[near];
    member.odds = new float[near];
    for (int i = 0; i < near; i++) {
      member.near[i] = in.count();
      member.odds[i] = in.fraction32();
      if (member.near[i] >= slot) {
        throw in.broken("an article that has been compared with a later one");
      }
    }
    int back = in.count();
    if (back > slot - neighbourhood.floor()) {
      throw in.broken("a copy of an article that is not there");
    }
    if (back > 0) {
      member.original = neighbourhood.at(slot - back);
      member.original.copied = true;
    }
    int flags = in.octet();
    member.indexed = (flags & INDEXED) != 0;
    member.corrected = (flags & CORRECTED) != 0;
    return member;
  }
}
