import type { LateWords } from "../spoken.ts";

export const SETTINGS_WORDS: LateWords["SETTINGS_WORDS"] = {
  index: "أقسام الإعدادات",
  back: "كل الإعدادات",
  section: {
    sources: "المصادر",
    when: "وقت الإرسال",
    notifications: "الإشعارات",
    home: "المنزل وهذا الجهاز",
    devices: "الأجهزة",
    appearance: "المظهر",
    language: "اللغة",
    browser: "هذا المتصفح",
    test: "وضع الاختبار",
    about: "حول Homeward",
  },
  inside: {
    sources: "المجلدات المرتبطة والاستيراد",
    when: "واي فاي والطاقة والساعات والإيقاف المؤقت",
    notifications: "ما يصلك خارج Homeward",
    home: "الاسم والمساحة وما يمكن حذفه بأمان",
    devices: "من يرسل غيرك إلى هذا المنزل",
    appearance: "فاتح أو داكن",
    language: "بأي لغة يتحدث Homeward",
    browser: "ما يستطيعه، والتثبيت",
    test: "أعطال بحسب الطلب",
    about: "الإصدار والترخيص، وماذا يُحفظ وأين",
  },

  device: {
    name: "الاسم",
    nameUnknown: "يُعرف متى أجاب منزلك",
    nameUnpaired: "غير مقترن بعد",
    rename: "إعادة التسمية",
    home: "المنزل",
    room: "المساحة",
    roomAtHome: "في المنزل",
    homeUsed: (photos, free) => `الصور ${photos}، والمتاح ${free}`,
    homeFree: (free) => `المتاح ${free}`,
    homeUnknown: "تُعرف متى أجاب منزلك",
    here: "على هذا الجهاز",
    hereUsed: (used) => `المستخدَم ${used}`,
    hereUsedAndLeft: (used, left) => `المستخدَم ${used}، والباقي ${left}`,
    hereUnknown: "هذا المتصفح لا يقول ذلك",
    onTheWay: (size) => `منها ${size} صور في الطريق.`,
    hereHint: "الإيصالات وHomeward نفسه؛ أما نسخ الصور فتُزال متى وصلت إلى المنزل.",
  },

  appearance: {
    hint: "يسري على هذا الجهاز.",
    auto: "مثل هذا الجهاز",
    light: "فاتح",
    dark: "داكن",
  },

  language: {
    hint: "يبدأ Homeward بها من جديد؛ وما يُرسَل يستمر.",
    auto: "مثل هذا المتصفح",
  },

  keep: {
    title: "الاحتفاظ بالصور",
    hint: "المتصفح الذي تنفد مساحته قد يمحو ما خزّنته المواقع، ومعه صور لم تصل إلى المنزل بعد.",
    button: "طلب الاحتفاظ بالصور من هذا المتصفح",
    asking: "جارٍ الطلب…",
    kept: "وعد هذا المتصفح بألا يمحوها.",
    refused: "لم يعد هذا المتصفح بذلك. قد يغيّر قراره متى ثُبِّت Homeward أو استُخدم أكثر.",
    missing: "لا يستطيع هذا المتصفح أن يعد بالاحتفاظ بها.",
  },

  browser: {
    title: "ما يستطيعه",
  },

  state: {
    can: "يستطيع",
    "not-asked": "لم يُسأل بعد",
    blocked: "لا يستطيع",
    "not-installed": "غير مثبَّت",
    unused: "غير مستخدَم",
    missing: "لا يستطيع",
  },

  reason: {
    can: "يعمل هنا.",
    "not-asked": "سيسألك أولًا.",
    blocked: "محظور لهذا الموقع في إعدادات المتصفح.",
    "not-installed": "للتطبيقات المثبَّتة فقط.",
    unused: "يوفره المتصفح، لكن لم يُسجَّل لديه شيء بعد.",
    missing: "ليس في هذا المتصفح.",
  },

  ability: {
    serviceWorker: {
      name: "الإرسال في الخلفية",
      can: "يتولى Service Worker الإرسال، فلا تحتاج الصفحة إلى ذلك.",
    },
    backgroundSync: {
      name: "الإيقاظ بعد الإغلاق",
      can: "يوقظ Background Sync تطبيق Homeward متى وُجد اتصال، ما دام المتصفح نفسه يعمل.",
      missing: "من دون Background Sync لا يُرسَل شيء وHomeward مغلق.",
    },
    periodicSync: {
      name: "الإيقاظ في مواعيد",
      can: "يتفقّد Periodic Background Sync مجددًا حتى مرتين في اليوم.",
      "not-installed": "Periodic Background Sync للتطبيقات المثبَّتة فقط.",
      unused: "في المتصفح Periodic Background Sync، لكن لم يُسجَّل لديه إيقاظ بعد.",
      missing: "ليس في هذا المتصفح Periodic Background Sync.",
    },
    installed: {
      name: "مثبَّت كتطبيق",
      can: "Homeward مثبَّت.",
      "not-installed": "يعمل Homeward في علامة تبويب عادية.",
    },
    persistentStorage: {
      name: "الاحتفاظ بما خُزِّن",
      notAsked: "لا وعد بعد",
      can: "وعد المتصفح بألا يمحوه.",
      "not-asked": "قد يُمحى إذا نفدت مساحة هذا الجهاز.",
      blocked: "مرفوض لهذا الموقع في إعدادات المتصفح.",
    },
    notifications: {
      name: "الإشعارات",
      can: "مسموح بها. لا يعرض Homeward إشعارًا إلا إذا طلبت.",
    },
    push: {
      name: "رسائل من المنزل",
      can: "مسموح بها. لا يرسل المنزل رسالة إلا إذا طلبت.",
    },
    badge: {
      name: "رقم على أيقونة التطبيق",
      can: "يعرض عدد الصور التي تنتظر.",
      "not-installed": "الأيقونة ذات الرقم للتطبيقات المثبَّتة فقط.",
    },
    wakeLock: {
      name: "إبقاء الشاشة مضاءة",
      can: "يمكن أن تبقى الشاشة مضاءة أثناء إرسال الصور.",
    },
    connectionType: {
      name: "تمييز واي فاي من بيانات الجوّال",
      can: "يمكن للصور أن تنتظر واي فاي.",
      missing: "لا يقول هذا المتصفح أيهما يستخدم.",
    },
    battery: {
      name: "معرفة حالة البطارية",
      can: "معروفة ما دام Homeward مفتوحًا؛ ويمكن للصور أن تنتظر الشاحن.",
      missing: "لا يقول هذا المتصفح ذلك.",
    },
    directoryPicker: {
      name: "ربط مجلد",
      can: "يتفقّد Homeward المجلدات المرتبطة تلقائيًا.",
      missing: "لا يفتح هذا المتصفح إلا ملفات مفردة.",
    },
  },
};
